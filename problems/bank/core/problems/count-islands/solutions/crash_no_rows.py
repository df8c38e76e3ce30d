def count_islands(grid: list[list[str]]) -> int:
    rows, columns = len(grid), len(grid[0])
    land = {(row, column) for row in range(rows) for column in range(columns) if grid[row][column] == "1"}
    islands = 0
    while land:
        islands += 1
        waiting = [land.pop()]
        while waiting:
            row, column = waiting.pop()
            beside = {(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)} & land
            land -= beside
            waiting += beside
    return islands
