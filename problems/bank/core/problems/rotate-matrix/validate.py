"""Checks that an input keeps the promises of the statement."""


def validate(m: list[list[int]]) -> None:
    assert type(m) is list and 1 <= len(m) <= 300, "the side is 1 to 300"
    for row in m:
        assert type(row) is list and len(row) == len(m), "all rows as long as m"
        assert all(type(x) is int for x in row), "cells are int"
    assert len({id(row) for row in m}) == len(m), "no two rows are one list"
