"""Checks that an input keeps the promises of the statement."""

LIMIT = 10**9


def validate(init: list[int], ops: list[list]) -> None:
    assert len(init) == 1, "one argument to the constructor"
    assert is_number(init[0], 1, 100_000), "capacity within the limits"
    assert len(ops) <= 200_000, "at most 200000 calls"
    for method, *args in ops:
        assert method in ("get", "put"), "only get and put"
        assert len(args) == (1 if method == "get" else 2), "get(key) and put(key, value)"
        assert all(is_number(arg, 0, LIMIT) for arg in args), "keys and values within the limits"


def is_number(x: object, low: int, high: int) -> bool:
    return type(x) is int and low <= x <= high
