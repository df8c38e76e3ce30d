"""Docstring before the future import."""
from __future__ import annotations, generator_stop

import typing


def f(a: undefined_name, b: list[also.undefined] = None, *c: (1 if yes else no), **d: lambda: 0) -> print("never"):
    x: never_evaluated = 1
    return sorted(locals())


class P:
    a: int
    b: typing.ClassVar[int] = 5
    c: P | None = None

    def m(self, other: P) -> "P": ...


v: some.thing[1:2] = 3
w: int
print(f(0), f.__annotations__)
print(P.__annotations__, P.b, P.c, P.m.__annotations__)
print(__annotations__, __doc__, "yes" in globals(), annotations.compiler_flag == f.__code__.co_flags & annotations.compiler_flag)
print(typing.get_type_hints(P.m, globals(), {"P": int}), "w" in globals())
