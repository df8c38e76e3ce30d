"""Charges of methods of str, bytes, bytearray and compiled patterns, against CPython."""

import re
import unittest

from pyprep_harness.growth import costs_text
from pyprep_harness.growth.costs_types import METHODS, STEP

from .proofs import Proof, names, prove_methods


def _text(make, small=16000, large=300000, **more):
    """A proof about a text that ``make`` writes as str; bytes get the same."""
    return lambda kind: Proof(lambda n: tuple(_as(kind, value) for value in make(n)), small, large, **more)


_JOINED = {"small": 2000, "large": 37500}  # bytes.join takes 80 bytes for each item, and more of them fit into no cache


def _as(kind, value):
    if type(value) is str:
        return value if kind is str else kind(value.encode())
    if type(value) in (list, tuple):
        return type(value)(_as(bytes if kind is bytearray and type(value) is tuple else kind, item) for item in value)
    return value


LETTERS = _text(lambda n: ("aB c" * (n // 4),))
PROOFS = {
    "title capitalize swapcase splitlines": LETTERS,
    "lower upper casefold encode decode hex": LETTERS,
    "split": LETTERS,
    "split rsplit: once": _text(lambda n: ("aB c" * (n // 4), " ", 1)),
    "rsplit: at a letter": _text(lambda n: ("aB c" * (n // 4), "B")),
    "partition rpartition: of none": _text(lambda n: ("ab" * (n // 2), "xx")),
    "expandtabs": _text(lambda n: ("a\tb" * (n // 3),)),
    "translate": _text(lambda n: ("ab" * (n // 2), {97: "c"})),
    "strip lstrip rstrip: of nothing": _text(lambda n: ("a" * n,)),
    "strip: of much": _text(lambda n: (" " * n + "a" * n,)),
    "lstrip: of one": _text(lambda n: (" " + "a" * n,)),
    "rstrip: of one": _text(lambda n: ("a" * n + " ",)),
    "zfill: of nothing": _text(lambda n: ("a" * n, 5)),
    "ljust rjust center zfill": _text(lambda n: ("a", n)),
    "ljust rjust center: of nothing": _text(lambda n: ("a" * n, 5)),
    "format": _text(lambda n: ("a" * n + "{}", 5)),
    "format_map": _text(lambda n: ("a" * n + "{x}", {"x": 1})),
    "replace": _text(lambda n: ("ab" * (n // 2), "a", "cd")),
    "replace: of none": _text(lambda n: ("ab" * (n // 2), "x", "cd")),
    "removeprefix: ": _text(lambda n: ("ab" * (n // 2), "ab")),
    "removesuffix: ": _text(lambda n: ("ab" * (n // 2), "ab")),
    "removeprefix removesuffix: of none": _text(lambda n: ("ab" * (n // 2), "xx")),
    "join": _text(lambda n: (",", ["a"] * n), **_JOINED),
    "join: of one": _text(lambda n: (",", ["a" * n, "a"])),
    "join: of an iterator": _text(lambda n: (",", ["a"] * n), **_JOINED),
    "find index: of none": _text(lambda n: ("ab" * (n // 2), "x")),
    "find index: at the front": _text(lambda n: ("ab" * (n // 2), "ba")),
    "find: of two, of none": _text(lambda n: ("ab" * (n // 2), "aa")),
    "find: between bounds": _text(lambda n: ("ab" * (n // 2), "x", 5, 10)),
    "find: of what is too long": _text(lambda n: ("a" * n, "a" * (n + 1))),
    "find: of half of it": _text(lambda n: ("a" * n, "a" * (n // 2))),
    "rfind rindex: of none": _text(lambda n: ("ab" * (n // 2), "x")),
    "rfind rindex: at the end": _text(lambda n: ("ab" * (n // 2), "ba")),
    "rfind: of what is at the front": _text(lambda n: ("x" + "ab" * (n // 2), "x")),
    "count": _text(lambda n: ("ab" * (n // 2), "a")),
    "count: between bounds": _text(lambda n: ("ab" * (n // 2), "a", 5, 20)),
    "startswith endswith: all of it": _text(lambda n: ("ab" * (n // 2), "ab" * (n // 2))),
    "startswith endswith: nothing of it": _text(lambda n: ("ab" * (n // 2), "x" * n)),
    "startswith: but for the middle": _text(lambda n: ("a" * (n // 2) + "b" + "a" * n, "a" * n)),
    "startswith endswith: two of them": _text(lambda n: ("ab" * (n // 2), ("x", "b"))),
    "isalpha isalnum": _text(lambda n: ("ab" * (n // 2),)),
    "isdigit isdecimal isnumeric": _text(lambda n: ("12" * (n // 2),)),
    "islower isidentifier isprintable": _text(lambda n: ("ab" * (n // 2),)),
    "isupper": _text(lambda n: ("AB" * (n // 2),)),
    "istitle": _text(lambda n: ("Ab " * (n // 3),)),
    "isspace": _text(lambda n: (" " * n,)),
    "isascii": _text(lambda n: ("a" * n,)),
    "isalpha isdigit isalnum isdecimal isnumeric isspace isidentifier: at once": _text(lambda n: (".a" * n,)),
    "islower isupper istitle: at once": _text(lambda n: ("aB" * n,)),
    "isalpha isalnum islower: in the middle": _text(lambda n: ("a" * n + ".A" * n,)),
    "isprintable: at once": _text(lambda n: ("\n" * n,)),
    "islower isupper istitle: nothing decides": _text(lambda n: ("." * n,)),
}
BYTEARRAY = {
    "pop: at the front": Proof(lambda n: (bytearray(n), 0), 60000, 1000000, again=50),
    "insert: at the front": Proof(lambda n: (bytearray(n), 0, 1), 60000, 1000000, again=50),
    "remove": Proof(lambda n: (bytearray(n) + b"x", 120), 10000, 200000, fresh=True),
    "reverse": Proof(lambda n: (bytearray(n),)),
    "copy": Proof(lambda n: (bytearray(n),), 10000, 200000),
    "extend": Proof(lambda n: (bytearray(), bytes(n)), 10000, 200000, fresh=True),
}
BYTEARRAY_STEPS = {
    "append": Proof(lambda n: (bytearray(n), 1), again=100),
    "clear": Proof(lambda n: (bytearray(n),), fresh=True),
}
STR_STEPS = {"isascii": Proof(lambda n: ("a" * n,))}


def _pattern(source, make, *rest, **more):
    return Proof(lambda n: (re.compile(source), *make(n), *rest), **more)


PATTERN = {
    "match fullmatch: of all": _pattern(r"(ab)*", lambda n: ("ab" * n,)),
    "match: of the front": _pattern(r"ab", lambda n: ("ab" * n,)),
    "match: at a place": Proof(lambda n: (re.compile(r"ab"), "ab" * n, n)),
    "match fullmatch: at once of nothing": _pattern(r"\d+x", lambda n: ("ab" * n,)),
    "match fullmatch: of all but the end": _pattern(r"[ab]*x", lambda n: ("ab" * n,), large=8000),
    "search: of none": _pattern(r"x", lambda n: ("ab" * n,)),
    "search: at the front": _pattern(r"b", lambda n: ("ab" * n,)),
    "findall": _pattern(r"a", lambda n: ("ab" * n,)),
    "finditer": _pattern(r"a", lambda n: ("ab" * n,), drain=True),
    "split": _pattern(r"a", lambda n: ("ab" * n,)),
    "sub subn": _pattern(r"a", lambda n: ("cd", "ab" * n)),
}


def _match(n):
    return re.match(r"(?P<first>a*)(b*)", "a" * n + "b" * n + "c")


MATCH = {
    "group groups groupdict": Proof(lambda n: (_match(n),), 4000, 100000),
    "group: by number": Proof(lambda n: (_match(n), 1), 4000, 100000),
    "expand": Proof(lambda n: (_match(n), r"\1"), 4000, 100000),
}
MATCH_STEPS = {"start end span": Proof(lambda n: (_match(n),))}


class Texts(unittest.TestCase):
    def test_growth(self):
        for kind in (str, bytes, bytearray):
            mine = {label: proof(kind) for label, proof in PROOFS.items()}
            shown = {}
            for label, proof in mine.items():
                found = [name for name in label.partition(":")[0].split() if name in METHODS[kind]]
                if found and not (kind is not str and label.startswith(("find", "translate")) and "translate" in label):
                    shown[" ".join(found) + "".join(label.partition(":")[1:])] = proof
            prove_methods(self, kind, shown)
        table = bytes(range(256))
        for kind in (bytes, bytearray):
            prove_methods(self, kind, {"translate": Proof(lambda n, kind=kind: (kind(n), table), 4000, 100000)})

    def test_bytearrays(self):
        prove_methods(self, bytearray, BYTEARRAY)
        prove_methods(self, bytearray, BYTEARRAY_STEPS)
        prove_methods(self, str, STR_STEPS)

    def test_patterns(self):
        prove_methods(self, re.Pattern, PATTERN)
        prove_methods(self, re.Match, MATCH)
        prove_methods(self, re.Match, MATCH_STEPS)

    def test_every_entry_is_proved(self):
        done = names(PROOFS)
        for kind in (str, bytes):
            self.assertEqual(METHODS[kind].keys() - done, set(), kind)
        self.assertEqual(METHODS[bytearray].keys() - done - names(BYTEARRAY), set())
        self.assertEqual(STEP[bytearray] - names(BYTEARRAY_STEPS), set())
        self.assertEqual(STEP[str] - names(STR_STEPS), set())
        self.assertEqual(costs_text.PATTERN.keys() - names(PATTERN), set())
        self.assertEqual(costs_text.MATCH.keys() - names(MATCH), set())
        self.assertEqual(costs_text.MATCH_STEPS - names(MATCH_STEPS), set())
