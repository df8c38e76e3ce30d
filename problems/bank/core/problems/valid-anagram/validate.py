"""Checks that an input keeps the promises of the statement."""


def validate(s: str, t: str) -> None:
    for text in (s, t):
        assert type(text) is str, "a text is a str"
        assert len(text) <= 150_000, "at most 150000 characters"
        assert not any("\ud800" <= char <= "\udfff" for char in text), "no halves of a surrogate pair"
