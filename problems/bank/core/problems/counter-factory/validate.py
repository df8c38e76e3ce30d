"""Checks that an input keeps the promises of the statement."""

import re

NUMBER = r"-?\d+"
LINE = re.compile(
    rf"""
      (?P<name>[a-z]\d*|[a-z]+)\ =\ make_counter\(((start=|step=)?{NUMBER}(,\ (start=|step=)?{NUMBER})?)?\)
    | (?P<list>[a-z]\d*|[a-z]+)\ =\ multipliers\((?P<n>\d+)\)
    | (?P<alias>[a-z]+)\ =\ (?P<of>[a-z]+)
    | (?P<counter>[a-z]\d*|[a-z]+)\(\)
    | (?P<made>[a-z]\d*|[a-z]+)\[(?P<place>{NUMBER})\]\({NUMBER}\)
    | len\((?P<counted>[a-z]+)\)
    """,
    re.VERBOSE,
)
LIMIT = 10**9


def validate(lines: list[str]) -> None:
    assert type(lines) is list and lines, "lines is a list, not empty"
    counters: set[str] = set()
    lengths: dict[str, int] = {}
    for line in lines:
        found = LINE.fullmatch(line)
        assert found, f"{line!r} is no line of a case"
        assert all(abs(int(number)) <= LIMIT for number in re.findall(rf"(?<!\w){NUMBER}", line)), "numbers within the limits"
        if found["name"]:
            counters.add(found["name"])
        elif found["list"]:
            lengths[found["list"]] = int(found["n"])
            assert int(found["n"]) <= 100_000, "at most 100000 multipliers"
        elif found["alias"]:
            assert found["of"] in counters, f"{found['of']} is a counter"
            counters.add(found["alias"])
        elif found["counter"]:
            assert found["counter"] in counters, f"{found['counter']} is a counter"
        elif found["made"]:
            length = lengths.get(found["made"], 0)
            assert -length <= int(found["place"]) < length, f"{line!r} calls one of {length} multipliers"
        else:
            assert found["counted"] in lengths, f"{found['counted']} is a list of multipliers"
