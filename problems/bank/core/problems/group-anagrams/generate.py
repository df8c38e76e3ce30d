"""Inputs for group-anagrams: n words of k letters, no two alike, or short random ones."""

import random
from itertools import combinations_with_replacement, islice
from string import ascii_lowercase

VARIABLES = ("n", "k")
KINDS = ("worst", "random")
MAX = {"n": 20_000, "k": 20_000}
WHERE = ("n >= 1", "k >= 4", "n * k <= 2000000")

HEAD = 4  # letters that tell the words apart: there are 23751 ways to choose them


def generate(n: int, k: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [words] with n words, the longest of k letters."""
    return [few_letters(n, k, rng)] if kind == "random" else [all_different(n, k, rng)]


def all_different(n: int, k: int, rng: random.Random) -> list[str]:
    """No two words have the same letters: each has a head of its own and a common rest."""
    rest = [ascii_lowercase[i % 26] for i in range(k - HEAD)]
    words = []
    for head in islice(combinations_with_replacement(ascii_lowercase, HEAD), n):
        letters = [*head, *rest]
        rng.shuffle(letters)
        words.append("".join(letters))
    rng.shuffle(words)
    return words


def few_letters(n: int, k: int, rng: random.Random) -> list[str]:
    """Three letters only, so that many words are alike; the first word has full length."""
    lengths = [k] + [rng.randint(0, k) for _ in range(n - 1)]
    words = ["".join(rng.choices("abc", k=length)) for length in lengths]
    rng.shuffle(words)
    return words
