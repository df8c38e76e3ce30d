# A comment first.

'Single-quoted docstring.' ' Continued.'

from __future__ import (
    annotations,
    division,
)
from __future__ import print_function; x = 1
import __future__

print(__doc__, x, sorted(n for n in globals() if not n.startswith("__")))
print(division.mandatory[:2], __future__.all_feature_names[:2], annotations is __future__.annotations)


class C:
    from dataclasses import field
    y: [print("not evaluated")] = 1


print(C.__annotations__, C.y, "field" in vars(C))
try:
    exec("x = 1\nfrom __future__ import annotations")
except SyntaxError as error:
    print(error.msg)
exec("def f(a: b): pass")
print(f.__annotations__)
