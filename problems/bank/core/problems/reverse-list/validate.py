"""Checks that an input keeps the promises of the statement."""


def validate(head: list[int] | None) -> None:
    values = [] if head is None else head
    assert type(values) is list and len(values) < 900, "fewer than 900 nodes"
    assert all(type(x) is int for x in values), "values are int"
