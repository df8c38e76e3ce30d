"""Checks that an input keeps the promises of the statement."""

import math


def validate(x: float, n: int) -> None:
    assert type(x) is float and -100 <= x <= 100, "x is a float within the limits"
    assert type(n) is int and -(2**31) <= n < 2**31, "n is an int within the limits"
    if x != 0.0:
        assert abs(n * math.log10(abs(x))) <= 100, "result between 1e-100 and 1e100"
