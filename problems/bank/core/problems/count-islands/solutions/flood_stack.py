def count_islands(grid: list[list[str]]) -> int:
    islands = 0
    marked: set[tuple[int, int]] = set()
    for row, cells in enumerate(grid):
        for column, cell in enumerate(cells):
            if cell == "1" and (row, column) not in marked:
                islands += 1
                mark_island(grid, row, column, marked)
    return islands


def mark_island(grid: list[list[str]], row: int, column: int, marked: set[tuple[int, int]]) -> None:
    """Mark all land that hangs together with this cell."""
    marked.add((row, column))
    waiting = [(row, column)]
    while waiting:
        row, column = waiting.pop()
        for beside in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if beside not in marked and is_land(grid, *beside):
                marked.add(beside)
                waiting.append(beside)


def is_land(grid: list[list[str]], row: int, column: int) -> bool:
    return 0 <= row < len(grid) and 0 <= column < len(grid[row]) and grid[row][column] == "1"
