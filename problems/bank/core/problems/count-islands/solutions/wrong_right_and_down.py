def count_islands(grid: list[list[str]]) -> int:
    islands = 0
    for row in range(len(grid)):
        for column in range(len(grid[row])):
            if grid[row][column] == "1":
                islands += 1
                grid[row][column] = "0"
                waiting = [(row, column)]
                while waiting:
                    y, x = waiting.pop()
                    for dy, dx in ((0, 1), (1, 0)):
                        r, c = y + dy, x + dx
                        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] == "1":
                            grid[r][c] = "0"
                            waiting.append((r, c))
    return islands
