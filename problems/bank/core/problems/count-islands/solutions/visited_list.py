def count_islands(grid: list[list[str]]) -> int:
    visited: list[tuple[int, int]] = []
    islands = 0
    for row in range(len(grid)):
        for column in range(len(grid[row])):
            if grid[row][column] == "1" and (row, column) not in visited:
                islands += 1
                visit_island(grid, row, column, visited)
    return islands


def visit_island(grid: list[list[str]], row: int, column: int, visited: list[tuple[int, int]]) -> None:
    visited.append((row, column))
    waiting = [(row, column)]
    while waiting:
        row, column = waiting.pop()
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < len(grid) and 0 <= c < len(grid[r]) and grid[r][c] == "1" and (r, c) not in visited:
                visited.append((r, c))
                waiting.append((r, c))
