def count_islands(grid: list[list[str]]) -> int:
    islands = 0
    for row, cells in enumerate(grid):
        for column, cell in enumerate(cells):
            above = row > 0 and grid[row - 1][column] == "1"
            before = column > 0 and cells[column - 1] == "1"
            if cell == "1" and not above and not before:
                islands += 1
    return islands
