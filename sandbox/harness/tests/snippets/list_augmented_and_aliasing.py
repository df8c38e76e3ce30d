a = b = [1]
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)
def grow(x): x += [9]; return x
def rebind(x): x = x + [9]; return x
c = [0]
print(grow(c) is c, c, rebind(c) is c, c)
t = (c,)
t[0].append(1)
print(t)
grid = [[0] * 2] * 3
grid[0][0] += 1
print(grid, [[0] * 2 for _ in range(2)])
x = y = []
x += x
x += "ab"
x += (z for z in y[:2])
print(x, x is y) if len(x) < 10 else None
m = n = [1, 2]
m *= 2
m = m * 2
print(m, n)
k = [1, 2, 3]
for v in k:
    if v < 3:
        k += [v + 10]
print(k)
u = w = {1}
u |= {2}
u = u | {3}
print(sorted(u), sorted(w), u is w)
p = q = "s"
p *= 3
print(p, q)
