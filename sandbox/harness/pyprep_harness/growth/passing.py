"""What ``yield from`` takes: each item that comes from below passes through every generator in between.

No code can be woven in there, for nothing of the source runs: so the interpreter is asked to tell.
"""

from __future__ import annotations

import sys

from ..codes import codes_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    import types

    from .ledger import Ledger

_TOOL = 3  # a tool number of sys.monitoring that nothing else here takes


def watch(code: types.CodeType, ledger: Ledger) -> None:
    """Charge every item that a line with ``yield from`` passes on. It stays so until the process ends."""
    sites = ledger.places.passes
    if not sites:
        return
    charges, at = ledger.charges, {}
    for part in codes_in(code):
        for index, (first, _, _, _) in enumerate(part.co_positions()):
            if first in sites:
                at[id(part), 2 * index] = sites[first]

    def yielded(part: types.CodeType, offset: int, _value: object) -> None:
        site = at.get((id(part), offset))
        if site is not None:
            charges[site] += 1
            ledger.kinds[site] = "pass items on"

    monitoring = sys.monitoring
    monitoring.use_tool_id(_TOOL, "pyprep")
    monitoring.register_callback(_TOOL, monitoring.events.PY_YIELD, yielded)
    for part in codes_in(code):
        monitoring.set_local_events(_TOOL, part, monitoring.events.PY_YIELD)
