def count_islands(grid: list[list[str]]) -> int:
    seen = set()
    islands = 0
    for row in range(len(grid)):
        for column in range(len(grid[row])):
            if grid[row][column] and (row, column) not in seen:
                islands += 1
                waiting = [(row, column)]
                seen.add((row, column))
                while waiting:
                    y, x = waiting.pop()
                    for r, c in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] and (r, c) not in seen:
                            seen.add((r, c))
                            waiting.append((r, c))
    return islands
