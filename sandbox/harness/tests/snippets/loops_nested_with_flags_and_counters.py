found, checks = None, 0
for a in range(1, 30):
    for b in range(a, 30):
        c2, checks = a * a + b * b, checks + 1
        c = int(c2 ** 0.5)
        if c * c != c2 or c > 30:
            continue
        if a + b + c == 24:
            found = a, b, c
            break
    if found: break
else:
    found = "none"
print(found, checks, a, b)
matrix = [[1, 2, 0], [4, 0, 6], [7, 8, 9]]
zero_rows, zero_cols = set(), set()
for r, row in enumerate(matrix):
    for c, v in enumerate(row):
        if not v:
            zero_rows.add(r); zero_cols.add(c)
for r in range(3):
    for c in range(3):
        if r in zero_rows or c in zero_cols:
            matrix[r][c] = 0
print(matrix, sorted(zero_rows), zero_cols == {1, 2})
n, steps, trail = 27, 0, []
while n > 1 and (steps := steps + 1) < 50:
    n, odd = (3 * n + 1, True) if n % 2 else (n // 2, False)
    if not odd and n > 100: continue
    trail += [n]
print(n, steps, trail[:5], len(trail))
i = j = 0
s, p = "aaabcaab", "aab"
hits = []
while i <= len(s) - len(p):
    while j < len(p) and s[i + j] == p[j]: j += 1
    else:
        if j == len(p): hits.append(i)
    i, j = i + 1, 0
print(hits, [k for k in range(len(s)) if s.startswith(p, k)], s.count(p))
for x in range(3):
    for y in range(3):
        for z in range(3):
            if x + y + z == 4: break
        else: continue
        break
    else: continue
    print(x, y, z, end="; ")
print(sum(1 for x in range(5) for y in range(x) if (x * y) % 2 == 0), [(x, y) for x, y in zip(range(3), range(2, -1, -1)) if x <= y])
