"""Code objects within code objects."""

from __future__ import annotations

import types


def codes_in(code: types.CodeType) -> list[types.CodeType]:
    """A code and all that are defined in it."""
    found = [code]
    for part in found:
        found += [constant for constant in part.co_consts if isinstance(constant, types.CodeType)]
    return found
