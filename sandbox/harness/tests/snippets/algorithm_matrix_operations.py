class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __mul__(self, k): return Matrix([[k * v for v in r] for r in self.rows])
    __rmul__ = __mul__
    def __getitem__(self, ij): i, j = ij; return [r[j] for r in self.rows[i]] if isinstance(i, slice) else self.rows[i][j]
    def __setitem__(self, ij, v): self.rows[ij[0]][ij[1]] = v
    def __eq__(self, o): return self.rows == o.rows
    def __pow__(self, n):
        result = Matrix([[int(i == j) for j in range(len(self.rows))] for i in range(len(self.rows))])
        base = self
        while n:
            if n & 1:
                result @= base
            base = base @ base
            n >>= 1
        return result
    def __imul__(self, k):
        for r in self.rows: r[:] = [v * k for v in r]
        return self
    def __repr__(self): return f"Matrix({self.rows})"


f = Matrix([[1, 1], [1, 0]])
print((f ** 90)[0, 1], f @ f + 2 * f * 3, f == Matrix([(1, 1), (1, 0)]))
g = f
f *= 5
f[0, 1] += 100
print(f, g is f, f[:, 1], f[0:1, 0], [[*r] for r in zip(*f.rows)])
det = lambda m: m[0][0] if len(m) == 1 else sum((-1) ** c * m[0][c] * det([r[:c] + r[c + 1:] for r in m[1:]]) for c in range(len(m)))
print(det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), det([[i * j + (i == j) for i in range(5)] for j in range(5)]))
