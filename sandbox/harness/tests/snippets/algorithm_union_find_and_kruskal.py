class DSU:
    def __init__(self, n):
        self.parent = list(range(n))
        self.size = [1] * n
        self.count = n

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = x = self.parent[self.parent[x]]
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        self.count -= 1
        return True


def kruskal(n, edges):
    dsu = DSU(n)
    return [(a, b, w) for w, a, b in sorted((w, a, b) for a, b, w in edges) if dsu.union(a, b)], dsu.count, dsu.size[dsu.find(0)]


print(kruskal(4, [(0, 1, 10), (0, 2, 6), (0, 3, 5), (1, 3, 15), (2, 3, 4)]), kruskal(3, []))
d = DSU(10)
print([d.union(i, (i * 3) % 10) for i in range(10)], d.count, [d.find(i) for i in range(10)], d.parent)
