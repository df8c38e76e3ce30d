from collections import deque


def count_islands(grid: list[list[str]]) -> int:
    """Turn each island into water, nearest cells first, and count how often that is needed."""
    islands = 0
    for row in range(len(grid)):
        for column in range(len(grid[row])):
            if grid[row][column] == "1":
                islands += 1
                sink(grid, row, column)
    return islands


def sink(grid: list[list[str]], row: int, column: int) -> None:
    grid[row][column] = "0"
    waiting = deque([(row, column)])
    while waiting:
        row, column = waiting.popleft()
        for down, right in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            r, c = row + down, column + right
            if 0 <= r < len(grid) and 0 <= c < len(grid[r]) and grid[r][c] == "1":
                grid[r][c] = "0"
                waiting.append((r, c))
