"""Checks that an input keeps the promises of the statement."""

from string import ascii_lowercase

LETTERS = set(ascii_lowercase)


def validate(words: list[str]) -> None:
    assert type(words) is list, "words is a list"
    assert len(words) <= 20_000, "at most 20000 words"
    assert all(type(word) is str for word in words), "words are str"
    assert all(set(word) <= LETTERS for word in words), "letters a to z only"
    assert sum(map(len, words)) <= 2_000_000, "at most 2000000 letters in all"
