"""Does a submission compile, and what does it import and call? Runs in a disposable child; executes nothing."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import ast
    import types

_ONLY_AST = 0x0400  # ast.PyCF_ONLY_AST, without the module


def check(source: bytes, file: str, inspect: bool) -> tuple[tuple, types.CodeType | None]:
    """The report of the source step, and the compiled source when there is such a thing."""
    warnings.simplefilter("ignore")
    try:
        code = compile(source, file, "exec", dont_inherit=True, optimize=0)
        tree: Any = compile(source, file, "exec", dont_inherit=True, flags=_ONLY_AST) if inspect else None
    except SyntaxError as error:
        where = (error.lineno or 0, error.offset or 0, (error.text or "")[:500])
        return ("syntax", str(error.msg), *where, type(error).__name__), None
    except (ValueError, UnicodeDecodeError) as error:
        return ("encoding", str(error)[:500]), None
    except (RecursionError, MemoryError, OverflowError) as error:
        return ("syntax", f"too complex to compile ({type(error).__name__})", 0, 0, "", type(error).__name__), None
    return ("ok", {} if tree is None else _used(tree)), code


def _used(tree: ast.AST) -> dict[str, list[tuple[str, int]]]:
    """Imported modules and called names with their lines."""
    import ast

    imports: list[tuple[str, int]] = []
    calls: list[tuple[str, int]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imports += [(name.name, node.lineno) for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            imports.append((node.module or ".", node.lineno))
        elif isinstance(node, ast.Call):
            name = _dotted(node.func)
            if name:
                calls.append((name, node.lineno))
    return {"imports": imports, "calls": calls}


def _dotted(node: ast.AST) -> str:
    import ast

    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if isinstance(node, ast.Name):
        parts.append(node.id)
        return ".".join(reversed(parts))
    return parts[0] if parts else ""
