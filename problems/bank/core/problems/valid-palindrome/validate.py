"""Checks that an input keeps the promises of the statement."""


def validate(s: str) -> None:
    assert type(s) is str, "s is a str"
    assert len(s) <= 1_500_000, "at most 1500000 characters"
    assert s.isascii() and s.isprintable(), "printable ASCII characters only"
