"""Checks that an input keeps the promises of the statement."""


def validate(root: list[int | None] | None) -> None:
    values = [] if root is None else root
    assert type(values) is list, "a tree is its level order"
    assert all(x is None or type(x) is int for x in values), "values are int"
    assert not values or (values[0] is not None and values[-1] is not None), "trimmed, with a root"
    assert sum(x is not None for x in values) <= 50_000, "at most 50,000 nodes"
    assert _height(values) < 900, "fewer than 900 levels"


def _height(values: list[int | None]) -> int:
    """Levels of the tree; fails when a value hangs below a missing child."""
    height, at, places = 0, 0, 1
    while at < len(values):
        assert places, "a value without a parent"
        level = values[at : at + places]
        at += len(level)
        places = 2 * sum(x is not None for x in level)
        height += 1
    return height
