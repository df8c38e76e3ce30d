rows, cols = 3, 4
grid = [[r * cols + c for c in range(cols)] for r in range(rows)]
for r in range(rows):
    for c in range(cols):
        if (r + c) % 2:
            grid[r][c] *= -1
        elif r == c:
            grid[r][c] += grid[r - 1][c - 1]
print(grid, [sum(row) for row in grid], [sum(col) for col in zip(*grid)], sum(map(sum, grid)), max(map(max, grid)),
      min(min(row) for row in grid))
grid[1:2] = [[0] * cols, grid[1][::-1]]
grid[-1], grid[0] = grid[0], grid[-1]
grid[0][1:3] = grid[1][:1] + ["x"]
for row in grid:
    row[:] = row[1:] + row[:1]
del grid[2][0], grid[-1][-1:]
print(grid, [len(row) for row in grid], [row[-1] for row in grid], any("x" in row for row in grid),
      [r for r, row in enumerate(grid) if 0 in row])
t = [list(x) for x in zip(*[[1, 2], [3, 4]])]
t[0][0], t[1][1] = t[1][1], t[0][0]
t += [[9] * 2]
t[-1] += t[0]
t = t + [t[0]] * 2
t[-1].append("shared")
print(t, t[0] is t[-1], [x for row in t for x in row if isinstance(x, int)], sorted(t, key=len)[0],
      t.index([9, 9, 4, 3]) if [9, 9, 4, 3] in t else "changed", [[*r] for r in t[:1]])
cube = [[[i + j + k for k in range(2)] for j in range(2)] for i in range(2)]
cube[1][0][1] += cube[0][1].pop()
print(cube, [b for a in cube for c in a for b in c], cube[1][1][::-1], cube[-1][-1][-1], len(cube[0][1]))
