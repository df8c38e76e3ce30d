"""Does a submission compile, and what does it import and call? Runs in a disposable child; executes nothing."""

from __future__ import annotations

import _ast  # the node classes alone; the module ast takes longer to import than a source to compile
import types
import warnings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def check(source: bytes, file: str, inspect: bool) -> tuple[tuple, types.CodeType | None]:
    """The report of the source step, and the compiled source when there is such a thing."""
    warnings.simplefilter("ignore")
    try:
        code = compile(source, file, "exec", dont_inherit=True, optimize=0)
        tree: Any = compile(source, file, "exec", dont_inherit=True, flags=_ast.PyCF_ONLY_AST) if inspect else None
    except SyntaxError as error:
        where = (error.lineno or 0, error.offset or 0, (error.text or "")[:500])
        return ("syntax", str(error.msg), *where, type(error).__name__), None
    except (ValueError, UnicodeDecodeError) as error:
        return ("encoding", str(error)[:500]), None
    except (RecursionError, MemoryError, OverflowError) as error:
        return ("syntax", f"too complex to compile ({type(error).__name__})", 0, 0, "", type(error).__name__), None
    return ("ok", {} if tree is None else _used(tree)), code


def _used(tree: _ast.AST) -> dict[str, list[tuple[str, int]]]:
    """Imported modules and called names with their lines."""
    imports: list[tuple[str, int]] = []
    calls: list[tuple[str, int]] = []
    for node in _walked(tree):
        if isinstance(node, _ast.Import):
            imports += [(name.name, node.lineno) for name in node.names]
        elif isinstance(node, _ast.ImportFrom):
            imports.append((node.module or ".", node.lineno))
        elif isinstance(node, _ast.Call):
            name = _dotted(node.func)
            if name:
                calls.append((name, node.lineno))
    return {"imports": imports, "calls": calls}


def _walked(tree: _ast.AST) -> Iterator[_ast.AST]:
    """Every node, each after the one that it is in."""
    waiting = [tree]
    for node in waiting:
        yield node
        for field in node._fields:
            value = getattr(node, field, None)
            waiting += [item for item in (value if type(value) is list else (value,)) if isinstance(item, _ast.AST)]


def _dotted(node: _ast.AST) -> str:
    parts: list[str] = []
    while isinstance(node, _ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if isinstance(node, _ast.Name):
        parts.append(node.id)
        return ".".join(reversed(parts))
    return parts[0] if parts else ""
