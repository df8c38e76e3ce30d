"""Checks that an input keeps the promises of the statement."""


def validate(s: str) -> None:
    assert type(s) is str, "s is a str"
    assert len(s) <= 100_000, "at most 100000 characters"
    assert not any(0xD800 <= ord(char) < 0xE000 for char in s), "no lone surrogates"
