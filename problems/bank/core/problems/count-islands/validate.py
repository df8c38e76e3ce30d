"""Checks that an input keeps the promises of the statement."""


def validate(grid: list[list[str]]) -> None:
    assert type(grid) is list and len(grid) <= 400, "at most 400 rows"
    assert all(type(row) is list for row in grid), "rows are lists"
    assert len({len(row) for row in grid}) <= 1, "all rows have the same length"
    assert all(len(row) <= 400 for row in grid), "at most 400 columns"
    assert all(type(cell) is str and cell in ("0", "1") for row in grid for cell in row), "cells are 0 or 1"
    assert len({id(row) for row in grid}) == len(grid), "no two rows are one list"
