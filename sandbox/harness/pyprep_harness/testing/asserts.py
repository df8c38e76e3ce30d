"""Plain asserts that tell what they compared: ``assert f(2) == 5`` fails with the value of f(2)."""

from __future__ import annotations

import ast
import reprlib
import types

from ..values import type_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Names that no code can have, so that none is in the way; star imports leave them out.
_LEFT, _RIGHT, _EXPLAIN = "_@left", "_@right", "_@explain"
_SOURCE_CHARS, _VALUE_CHARS = 200, 600
_WORDS = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
    ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
}  # fmt: skip


def compiled(source: str, file: str) -> types.CodeType:
    """The code of a test file, in which asserts explain themselves where that can be done."""
    try:
        tree = ast.parse(source, file)
        return compile(ast.fix_missing_locations(_Rewriter(source).visit(tree)), file, "exec", dont_inherit=True, optimize=0)
    except (RecursionError, MemoryError):  # too deep to be rewritten is not too deep to be run
        return compile(source, file, "exec", dont_inherit=True, optimize=0)


def prepare(names: dict[str, Any]) -> None:
    """Put what the rewritten code calls into the globals of its module."""
    names[_EXPLAIN] = explain


class _Rewriter(ast.NodeTransformer):
    """Writes ``assert a == b`` as: compute a, compute b, compare, and explain when it does not hold."""

    def __init__(self, source: str) -> None:
        self._lines = [line.encode() for line in source.splitlines(keepends=True)] if "\f" not in source else None

    def visit_Assert(self, node: ast.Assert) -> Any:  # noqa: N802
        """One assert; any other statement is gone through for those within it."""
        test = node.test
        said = [] if node.msg is None else [node.msg]
        if isinstance(test, ast.Compare) and len(test.ops) == 1 and type(test.ops[0]) in _WORDS:
            sides = (test.left, test.comparators[0])
            compare: ast.expr = ast.Compare(_name(_LEFT), test.ops, [_name(_RIGHT)])
            told = [self._text(side) for side in sides]
            word = ast.Constant(_WORDS[type(test.ops[0])])
            explained = [ast.Constant(told[0]), word, ast.Constant(told[1]), _name(_LEFT), _name(_RIGHT)]
            statements = [_assign(_LEFT, sides[0]), _assign(_RIGHT, sides[1])]
        else:
            negated = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
            inner = test.operand if isinstance(test, ast.UnaryOp) and negated else test
            compare = ast.UnaryOp(ast.Not(), _name(_LEFT)) if negated else _name(_LEFT)
            word = ast.Constant("not" if negated else "")
            explained = [ast.Constant(self._text(inner)), word, ast.Constant(""), _name(_LEFT), ast.Constant(None)]
            statements = [_assign(_LEFT, inner)]
        failed = ast.Assert(ast.Constant(False), ast.Call(_name(_EXPLAIN), explained + said, []))
        statements.append(ast.If(ast.UnaryOp(ast.Not(), compare), [failed], []))
        statements.append(ast.Assign([_store(_LEFT), _store(_RIGHT)], ast.Constant(None)))  # an assert keeps nothing alive
        for statement in statements:
            for part in ast.walk(statement):
                if not hasattr(part, "lineno"):
                    ast.copy_location(part, node)
        ast.copy_location(failed, node)
        return statements

    def _text(self, node: ast.expr) -> str:
        """An expression as it stands in the source, in one line."""
        if self._lines is None or node.end_lineno is None:
            return ""
        lines = self._lines[node.lineno - 1 : node.end_lineno]
        if not lines:
            return ""
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        return _cut(" ".join(line.decode().strip() for line in lines))


def _name(name: str) -> ast.Name:
    return ast.Name(name, ast.Load())


def _store(name: str) -> ast.Name:
    return ast.Name(name, ast.Store())


def _assign(name: str, value: ast.expr) -> ast.Assign:
    return ast.Assign([_store(name)], value)


def explain(left: str, operator: str, right: str, left_value: object, right_value: object, said: object = "") -> str:
    """What an assert says that does not hold: its source, the values, and the message that it was given."""
    if operator in ("", "not"):
        text = f"assert {operator} {left}".replace("  ", " ")
        values = [] if left_value is True or left_value is False else [(left, left_value)]
    else:
        text = f"assert {left} {operator} {right}"
        values = [(left, left_value), (right, right_value)]
    texts = [(source, shown_value(value)) for source, value in values]
    shown = [f"{source or 'it'} is {value}" for source, value in texts if source != value]
    where = ", where " + " and ".join(shown) if shown else ""
    return f"{said}\n{text}{where}" if said != "" else text + where


_shown = reprlib.Repr()
_shown.maxlevel = 5
_shown.maxlist = _shown.maxtuple = _shown.maxset = _shown.maxfrozenset = _shown.maxdeque = _shown.maxarray = _shown.maxdict = 20
_shown.maxstring = _shown.maxother = _shown.maxlong = 300


def shown_value(value: object) -> str:
    """A value as Python source, as far as it is short."""
    try:
        text = _shown.repr(value)
    except BaseException as error:  # noqa: BLE001  (its __repr__ may raise whatever it likes)
        return f"<its repr raised {type_name(error)}>"
    return text if len(text) <= _VALUE_CHARS else text[: _VALUE_CHARS - 1] + "…"


def _cut(text: str) -> str:
    return text if len(text) <= _SOURCE_CHARS else text[: _SOURCE_CHARS - 1] + "…"
