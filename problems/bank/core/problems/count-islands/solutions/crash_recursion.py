def count_islands(grid: list[list[str]]) -> int:
    def sink(row: int, column: int) -> None:
        if 0 <= row < len(grid) and 0 <= column < len(grid[row]) and grid[row][column] == "1":
            grid[row][column] = "0"
            sink(row - 1, column)
            sink(row + 1, column)
            sink(row, column - 1)
            sink(row, column + 1)

    islands = 0
    for row in range(len(grid)):
        for column in range(len(grid[row])):
            if grid[row][column] == "1":
                islands += 1
                sink(row, column)
    return islands
