def islands(grid):
    cells = {(r, c) for r, row in enumerate(grid) for c, v in enumerate(row) if v == "#"}
    count = 0
    while cells:
        stack = [min(cells)]
        cells.remove(stack[0])
        count += 1
        while stack:
            r, c = stack.pop()
            for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                if (near := (r + dr, c + dc)) in cells:
                    cells.discard(near)
                    stack.append(near)
    return count


def life(board):
    h, w = len(board), len(board[0])
    return [[int((n := sum(board[y][x] for y in range(max(0, r - 1), min(h, r + 2)) for x in range(max(0, c - 1),
          min(w, c + 2))) - board[r][c]) == 3
                 or n == 2 and board[r][c]) for c in range(w)] for r in range(h)]


def spiral(m):
    return m and [*m[0]] + spiral([list(r) for r in zip(*m[1:])][::-1])


print(islands(["##.#", "...#", "#.##", "#..."]), islands([]), islands(["#" * 20] * 10))
b = [[0, 1, 0], [0, 1, 0], [0, 1, 0]]
for _ in range(3):
    b = life(b)
print(b, spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), [*map(list, zip(*b[::-1]))])
