def count_islands(grid: list[list[str]]) -> int:
    """Start with one island per land cell; each join with a neighbour makes them one fewer."""
    parent: dict[tuple[int, int], tuple[int, int]] = {}
    islands = 0
    for row, cells in enumerate(grid):
        for column, cell in enumerate(cells):
            if cell != "1":
                continue
            here = row, column
            parent[here] = here
            islands += 1
            for earlier in ((row - 1, column), (row, column - 1)):
                if earlier in parent:
                    root = find(parent, earlier)
                    if root != find(parent, here):
                        parent[find(parent, here)] = root
                        islands -= 1
    return islands


def find(parent: dict[tuple[int, int], tuple[int, int]], cell: tuple[int, int]) -> tuple[int, int]:
    """Return the cell that stands for the island; halve the way to it."""
    while parent[cell] != cell:
        parent[cell] = parent[parent[cell]]
        cell = parent[cell]
    return cell
