"""Which lines of a source hold exactly one plain statement, and what kind it is.

On such a line, "how often does it run" and "what is x after it" have one answer. Left out are lines that the interpreter comes
back to while one statement runs: heads of loops and of with, statements over several lines, several statements on a line.
"""

from __future__ import annotations

import _ast

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

ASSIGN, CONSTANT, RETURN, CONDITION, OTHER = b"a", b"c", b"r", b"i", b"o"

_SIMPLE = (_ast.Expr, _ast.Assert, _ast.Raise, _ast.Delete, _ast.Break, _ast.Continue)
_TYPE_NAMES = {
    "int", "float", "str", "bool", "bytes", "list", "tuple", "set", "frozenset", "dict", "deque", "Counter", "defaultdict", "OrderedDict",
}  # fmt: skip
_DISPLAYS = (
    _ast.Constant, _ast.List, _ast.Tuple, _ast.Dict, _ast.Set, _ast.JoinedStr, _ast.ListComp, _ast.SetComp, _ast.DictComp, _ast.Lambda,
)  # fmt: skip


def plain_lines(source: bytes) -> list[tuple[int, bytes]]:
    """(line, kind) of the lines with one plain statement, in order; none of a source that is too much to parse."""
    try:
        tree: Any = compile(source, "", "exec", dont_inherit=True, flags=_ast.PyCF_ONLY_AST)
        found = list(_statements(tree))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    on_line: dict[int, int] = {}
    for node in found:
        for line in range(node.lineno, _end_of_own_part(node) + 1):
            on_line[line] = on_line.get(line, 0) + 1
    found = [node for node in found if isinstance(node, _ast.stmt)]
    return sorted(
        (node.lineno, kind)
        for node in found
        if (kind := _kind(node)) and node.lineno == _end_of_own_part(node) and on_line[node.lineno] == 1 and not _holds_code(node)
    )


def _statements(tree: Any) -> Iterator[Any]:
    """Statements, and what else begins a line of its own."""
    waiting = [tree]
    for node in waiting:
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            value = getattr(node, field, None)
            waiting += value if type(value) is list else []
        if isinstance(node, (_ast.stmt, _ast.ExceptHandler)):
            yield node
        elif isinstance(node, _ast.match_case):
            yield node.pattern


def _end_of_own_part(node: Any) -> int:
    """The last line of a simple statement, or of the head of a compound one."""
    if isinstance(node, (_ast.If, _ast.While)):
        return node.test.end_lineno
    if isinstance(node, (_ast.For, _ast.AsyncFor)):
        return node.iter.end_lineno
    if isinstance(node, (_ast.With, _ast.AsyncWith)):
        return max(item.context_expr.end_lineno for item in node.items)
    if isinstance(node, (_ast.FunctionDef, _ast.AsyncFunctionDef, _ast.ClassDef, _ast.Try, _ast.TryStar, _ast.Match, _ast.ExceptHandler)):
        return node.lineno
    return node.end_lineno


def _kind(node: Any) -> bytes:
    """The kind of a plain statement, b"" for any other."""
    if isinstance(node, (_ast.Assign, _ast.AnnAssign, _ast.AugAssign)):
        if node.value is None:
            return b""
        return CONSTANT if not isinstance(node, _ast.AugAssign) and _is_said_by_source(node.value) else ASSIGN
    if isinstance(node, _ast.Return):
        return RETURN
    if isinstance(node, _ast.If):
        return CONDITION
    return OTHER if isinstance(node, _SIMPLE) else b""


def _is_said_by_source(value: Any) -> bool:
    """True where type and kind of a value stand in the source, so that there is nothing to find out."""
    if isinstance(value, _ast.UnaryOp):
        value = value.operand
    if isinstance(value, _ast.Call):
        return isinstance(value.func, _ast.Name) and value.func.id in _TYPE_NAMES
    if isinstance(value, _ast.BinOp):
        return _is_said_by_source(value.left)
    if isinstance(value, _ast.Tuple):
        return all(_is_said_by_source(item) for item in value.elts)
    return isinstance(value, _DISPLAYS)


def _holds_code(node: Any) -> bool:
    """True where other code begins on the same line: its lines would be counted, too."""
    waiting = [node.test if isinstance(node, _ast.If) else node]
    for inner in waiting:
        if isinstance(inner, (_ast.Lambda, _ast.Await, _ast.Yield, _ast.YieldFrom)):
            return True
        for field in inner._fields:
            value = getattr(inner, field, None)
            waiting += [item for item in (value if type(value) is list else (value,)) if isinstance(item, _ast.AST)]
    return False
