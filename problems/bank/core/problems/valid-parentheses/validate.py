"""Checks that an input keeps the promises of the statement."""


def validate(s: str) -> None:
    assert type(s) is str, "s is a str"
    assert len(s) <= 200_000, "at most 200000 characters"
    assert set(s) <= set("()[]{}"), "brackets only"
