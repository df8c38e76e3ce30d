"""Checks that an input keeps the promises of the statement."""

import re

Package = tuple[str, str]


def validate(wanted: dict[str, str], index: dict[Package, dict[str, str]]) -> None:
    assert type(wanted) is dict and type(index) is dict, "two dicts"
    assert len(index) <= 800, "at most 800 packages"
    assert sum(map(len, index.values())) <= 20_000, "at most 20000 needs"
    for package in index:
        assert type(package) is tuple and len(package) == 2, "a package is a name and a version"
        check_text(*package)
    for pins in (wanted, *index.values()):
        assert type(pins) is dict, "needs are a dict"
        for name, version in pins.items():
            check_text(name, version)
    reached = reachable(wanted, index)
    missing = any(package not in index for package in reached)
    twice = len({name for name, _ in reached}) < len(reached)
    assert not missing or not twice and not has_circle(reached, index), "missing, and a circle or two versions"


def check_text(*texts: str) -> None:
    for text in texts:
        assert type(text) is str and re.fullmatch(r"[A-Za-z0-9.-]+", text), "letters, digits, dots and hyphens"


def reachable(wanted: dict[str, str], index: dict[Package, dict[str, str]]) -> set[Package]:
    found = set(wanted.items())
    waiting = list(found)
    while waiting:
        for package in index.get(waiting.pop(), {}).items():
            if package not in found:
                found.add(package)
                waiting.append(package)
    return found


def has_circle(packages: set[Package], index: dict[Package, dict[str, str]]) -> bool:
    """Takes away those whose needs are all gone; what is left needs itself."""
    left = set(packages)
    while gone := {package for package in left if not left.intersection(index.get(package, {}).items())}:
        left -= gone
    return bool(left)
