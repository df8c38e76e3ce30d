"""Inputs for valid-palindrome: true palindromes full of signs, or short texts that are often nearly one."""

import random
from string import ascii_lowercase, ascii_uppercase, digits

VARIABLES = ("n",)
KINDS = ("worst", "random")
MAX = {"n": 1_500_000}

SIGNS = " .,:;!?'-_"
LETTERS = ascii_lowercase + digits


def generate(n: int, rng: random.Random, kind: str = "worst") -> list[object]:
    """Return [s] with len(s) == n."""
    return [often_nearly(n, rng)] if kind == "random" else [full_of_signs(n, rng)]


def full_of_signs(n: int, rng: random.Random) -> str:
    """Mirror letters around the middle and put signs between them, a third of the text, in other places on each side."""
    signs = n // 3
    return scattered(mirrored(n - signs, rng), signs, rng)


def often_nearly(n: int, rng: random.Random) -> str:
    """Mirror a few letters, damage some of the texts in one place, and scatter signs and capitals."""
    signs = sum(rng.random() < 0.4 for _ in range(n))
    letters = mirrored(n - signs, rng, "abc1")
    if letters and rng.random() < 0.5:
        letters[rng.randrange(len(letters))] = rng.choice("abc1")
    return scattered(letters, signs, rng)


def mirrored(count: int, rng: random.Random, alphabet: str = LETTERS) -> list[str]:
    """Return count letters that read the same from both ends."""
    half = [rng.choice(alphabet) for _ in range(count // 2)]
    return half + [rng.choice(alphabet) for _ in range(count % 2)] + half[::-1]


def scattered(letters: list[str], signs: int, rng: random.Random) -> str:
    """Put signs anywhere between the letters, and turn some of the letters into capitals."""
    total = len(letters) + signs
    sign_places = set(rng.sample(range(total), signs))
    rest = iter(letters)
    text = [rng.choice(SIGNS) if place in sign_places else next(rest) for place in range(total)]
    capital = dict(zip(ascii_lowercase, ascii_uppercase))
    return "".join(capital.get(c, c) if rng.random() < 0.3 else c for c in text)
