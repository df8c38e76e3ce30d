def count_islands(grid: list[list[str]]) -> int:
    side = len(grid)
    islands = 0
    for row in range(side):
        for column in range(min(side, len(grid[row]))):
            if grid[row][column] == "1":
                islands += 1
                grid[row][column] = "0"
                waiting = [(row, column)]
                while waiting:
                    y, x = waiting.pop()
                    for r, c in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                        if 0 <= r < side and 0 <= c < len(grid[r]) and grid[r][c] == "1":
                            grid[r][c] = "0"
                            waiting.append((r, c))
    return islands
