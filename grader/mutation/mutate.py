"""Mutants of a source: small edits, each like a slip that a person makes.

An edit replaces one span and leaves the rest of the text as it is. Nothing of the source runs here; it is only compiled.
"""

from __future__ import annotations

import ast
import sys
import warnings
from bisect import bisect_right
from itertools import pairwise
from types import CodeType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Edit = tuple[str, int, int, str]  # operator, first byte, byte behind the last, new text
    Mutant = tuple[str, int, int, int, int, str]  # operator, line, column, and as above

COMPARISONS: dict[type[ast.cmpop], tuple[str, ...]] = {  # the token, and what takes its place
    ast.Lt: ("<", "<=", "!=", ">="),
    ast.LtE: ("<=", "<", "==", ">"),
    ast.Gt: (">", ">=", "!=", "<="),
    ast.GtE: (">=", ">", "==", "<"),
    ast.Eq: ("==", "!=", "<=", ">="),
    ast.NotEq: ("!=", "==", "<", ">"),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
}
# By how much the right side of a comparison is moved; the other way is what another comparison says of whole numbers.
SHIFTS: dict[type[ast.cmpop], str] = {ast.Lt: " - 1", ast.LtE: " + 1", ast.Gt: " + 1", ast.GtE: " - 1"}
ARITHMETIC: dict[type[ast.operator], tuple[str, ...]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "+", "//"),
    ast.Div: ("/", "*", "//"),
    ast.FloorDiv: ("//", "*", "/"),
    ast.Mod: ("%", "*", "//"),
    ast.Pow: ("**", "*"),
    ast.LShift: ("<<", ">>"),
    ast.RShift: (">>", "<<"),
    ast.BitAnd: ("&", "|"),
    ast.BitOr: ("|", "&"),
    ast.BitXor: ("^", "&", "|"),
}
IN_ANY_ORDER = {"min", "max", "gcd", "lcm", "isinstance"}  # swapped arguments change nothing, or never work
TYPE_MAKERS = {"TypeVar", "ParamSpec", "NewType", "TypeVarTuple"}
NOT_FOR_BEHAVIOUR = {"annotation", "returns", "decorator_list", "type_params", "format_spec"}
EXITS = (ast.Return, ast.Raise, ast.Break, ast.Continue)
TIGHT = (ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.Constant)  # need no brackets before + 1


def mutants(source: str, most: int) -> tuple[int, list[Mutant]]:
    """How many mutants there are, and at most so many of them, in the order of their places."""
    warnings.simplefilter("ignore")
    text = Text(source.encode())
    seen = {_essence(compile(text.data, "mutant.py", "exec", dont_inherit=True))}
    found: list[Mutant] = []
    for operator, start, end, new in sorted(Finder(text).edits(), key=lambda edit: edit[1:3]):
        try:
            code = compile(text.edited(start, end, new), "mutant.py", "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        essence = _essence(code)
        if essence not in seen:  # the compiler itself sees no difference to one that is there
            seen.add(essence)
            found.append((operator, *text.place(start), start, end, new))
    return len(found), spread(found, most)


def spread(found: list[Mutant], most: int) -> list[Mutant]:
    """At most so many: the operators share them, and each takes its share from all over the file."""
    if len(found) <= most:
        return found
    groups: dict[str, list[Mutant]] = {}
    for mutant in found:
        groups.setdefault(mutant[0], []).append(mutant)
    kept: list[Mutant] = []
    waiting = sorted(groups.items(), key=lambda group: (len(group[1]), group[0]))
    for done, (_, group) in enumerate(waiting):
        share = min(len(group), (most - len(kept)) // (len(waiting) - done))
        kept += [group[i * len(group) // share] for i in range(share)]
    return sorted(kept, key=lambda mutant: mutant[3:5])


def _essence(code: CodeType) -> tuple:
    """What a code object does, without where it stands."""
    constants = tuple(_essence(c) if isinstance(c, CodeType) else (type(c), repr(c)) for c in code.co_consts)
    shape = (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags, code.co_exceptiontable)
    return (code.co_name, code.co_code, constants, code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars, shape)


class Text:
    """A source in bytes, which is what the positions of ast count."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._starts = [0]
        for line in data.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def start(self, node: ast.expr | ast.stmt) -> int:
        """The first byte of a node."""
        return self._starts[node.lineno - 1] + node.col_offset

    def end(self, node: ast.expr | ast.stmt) -> int:
        """The byte behind the last of a node."""
        assert node.end_lineno is not None and node.end_col_offset is not None
        return self._starts[node.end_lineno - 1] + node.end_col_offset

    def of(self, node: ast.expr) -> str:
        """A node as it is written."""
        return self.data[self.start(node) : self.end(node)].decode()

    def edited(self, start: int, end: int, new: str) -> bytes:
        """The whole with a span replaced."""
        return self.data[:start] + new.encode() + self.data[end:]

    def place(self, at: int) -> tuple[int, int]:
        """Line and column, in characters, both from 1."""
        line = bisect_right(self._starts, at)
        return line, len(self.data[self._starts[line - 1] : at].decode()) + 1

    def token(self, left: ast.expr, right: ast.expr, token: str) -> tuple[int, int] | None:
        """Where an operator stands between its operands; None when a comment stands there, too."""
        start = self.end(left)
        gap = self.data[start : self.start(right)].decode()
        front = len(gap) - len(gap.lstrip(" \t\r\n\\)"))
        middle = gap.strip(" \t\r\n\\()")
        if " ".join(middle.split()) != token:
            return None
        return start + front, start + front + len(middle)


class Finder:
    """Walks over a source and yields edits."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._quiet: set[ast.AST] = set()  # constants of texts that nobody compares
        self._names: dict[ast.AST, str] = {}  # constants with another operator than "constant" or "boundary"

    def edits(self) -> Iterator[Edit]:
        """All edits, some of which may not compile."""
        waiting: list[ast.AST] = [ast.parse(self._text.data)]
        for node in waiting:
            yield from self._blocks(node)
            if isinstance(node, ast.stmt):
                yield from self._statement(node)
            elif isinstance(node, ast.expr):
                yield from self._expression(node)
            for condition in _conditions(node):
                yield from self._negated(condition)
            waiting += [child for child in _children(node) if not _is_aside(child)]

    def _blocks(self, node: ast.AST) -> Iterator[Edit]:
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                yield from self._block(node, block)

    def _block(self, owner: ast.AST, block: list[ast.stmt]) -> Iterator[Edit]:
        """Statements that are left out. The last return of a function is judged by its value."""
        is_function = isinstance(owner, (ast.FunctionDef, ast.AsyncFunctionDef))
        for statement in block:
            if isinstance(statement, ast.Return):
                if not (is_function and statement is block[-1]):
                    yield self._left_out("early-exit", statement)
            elif isinstance(statement, (ast.Break, ast.Continue)):
                other = "continue" if isinstance(statement, ast.Break) else "break"
                yield self._edit("loop-exit", statement, other)
                yield self._left_out("loop-exit", statement)
            elif isinstance(statement, ast.Raise):
                yield self._left_out("early-exit" if isinstance(owner, ast.If) else "removed-statement", statement)
            elif _does_something(statement) and not _is_aside(statement):
                yield self._left_out("removed-statement", statement)

    def _left_out(self, operator: str, statement: ast.stmt) -> Edit:
        return self._edit(operator, statement, "pass")

    def _edit(self, operator: str, node: ast.expr | ast.stmt, new: str) -> Edit:
        return operator, self._text.start(node), self._text.end(node), new

    def _statement(self, node: ast.stmt) -> Iterator[Edit]:
        if isinstance(node, ast.AugAssign):
            token, *others = ARITHMETIC.get(type(node.op), ("",))
            yield from self._replaced("arithmetic", node.target, node.value, token + "=", [*(o + "=" for o in others), "="])
        elif isinstance(node, ast.Return) and node.value is not None:
            yield from self._no_value(node.value)
        elif isinstance(node, ast.Raise):
            self._quiet.update(ast.walk(node))
        elif isinstance(node, ast.If) and len(node.body) > 1 and isinstance(node.body[-1], EXITS) and not node.orelse:
            yield self._edit("early-exit", node.test, "False")
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from self._defaults(node.args)

    def _defaults(self, args: ast.arguments) -> Iterator[Edit]:
        for default in [*args.defaults, *args.kw_defaults]:
            if default is not None:
                self._names.update(dict.fromkeys(ast.walk(default), "default-value"))
                yield self._edit("default-value", default, "None")

    def _no_value(self, value: ast.expr) -> Iterator[Edit]:
        yield self._edit("return-value", value, "None")
        is_truth = isinstance(value, ast.Call) and _called(value) in {"all", "any", "bool"} or isinstance(value, (ast.Compare, ast.BoolOp))
        if is_truth and not _is_single(value):
            yield self._edit("return-value", value, f"not ({self._text.of(value)})")

    def _expression(self, node: ast.expr) -> Iterator[Edit]:
        match node:
            case ast.Compare():
                yield from self._compare(node)
            case ast.BinOp() if not (isinstance(node.op, ast.Mod) and _is_text(node.left)):
                token, *others = ARITHMETIC.get(type(node.op), ("",))
                yield from self._replaced("arithmetic", node.left, node.right, token, others)
            case ast.UnaryOp(op=ast.Not()):
                yield self._edit("negated-condition", node, self._bracketed(node.operand))
            case ast.UnaryOp(op=ast.USub() | ast.Invert()):
                yield self._edit("arithmetic", node, self._bracketed(node.operand))
            case ast.BoolOp():
                yield from self._boolean(node)
            case ast.Call():
                yield from self._call(node)
            case ast.Subscript(slice=ast.Slice() as cut):
                yield from self._slice(cut)
            case ast.Subscript(slice=ast.Name() | ast.BinOp() | ast.Call() | ast.Attribute() as index):
                yield from self._off_by_one(index)
            case ast.Lambda():
                yield from self._defaults(node.args)
            case ast.Yield(value=ast.expr() as value):
                yield from self._no_value(value)
            case ast.Constant():
                yield from self._constant(node)
            case _:
                pass

    def _replaced(self, operator: str, left: ast.expr, right: ast.expr, token: str, others: list[str]) -> Iterator[Edit]:
        at = self._text.token(left, right, token) if others else None
        if at is not None:
            for other in others:
                yield operator, *at, other

    def _compare(self, node: ast.Compare) -> Iterator[Edit]:
        for op, (left, right) in zip(node.ops, pairwise([node.left, *node.comparators]), strict=True):
            token, *others = COMPARISONS[type(op)]
            yield from self._replaced("comparison", left, right, token, others)
            if type(op) in SHIFTS and not isinstance(right, ast.Constant):
                yield self._edit("boundary", right, self._shifted(right, SHIFTS[type(op)]))

    def _shifted(self, node: ast.expr, by: str) -> str:
        return self._bracketed(node) + by

    def _bracketed(self, node: ast.expr) -> str:
        return self._text.of(node) if isinstance(node, TIGHT) else f"({self._text.of(node)})"

    def _boolean(self, node: ast.BoolOp) -> Iterator[Edit]:
        token, other = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in pairwise(node.values):
            yield from self._replaced("boolean", left, right, token, [other])
        if len(node.values) == 2:
            for operand in node.values:
                yield self._edit("boolean", node, f"({self._text.of(operand)})")

    def _negated(self, condition: ast.expr) -> Iterator[Edit]:
        """A condition turned round, unless another operator does just that."""
        is_not = isinstance(condition, ast.UnaryOp) and isinstance(condition.op, ast.Not)
        if not (is_not or _is_single(condition) or isinstance(condition, ast.Constant)):
            yield self._edit("negated-condition", condition, f"not ({self._text.of(condition)})")

    def _call(self, node: ast.Call) -> Iterator[Edit]:
        if _called(node) == "range":
            for bound in node.args:
                if not isinstance(bound, (ast.Constant, ast.Starred)):
                    yield from self._off_by_one(bound)
        for one, other in pairwise(node.args):
            if _called(node) in IN_ANY_ORDER or isinstance(one, ast.Starred) or isinstance(other, ast.Starred):
                continue
            between = self._text.data[self._text.end(one) : self._text.start(other)].decode()
            new = self._text.of(other) + between + self._text.of(one)
            yield "swapped-arguments", self._text.start(one), self._text.end(other), new

    def _off_by_one(self, node: ast.expr) -> Iterator[Edit]:
        yield self._edit("boundary", node, self._shifted(node, " + 1"))
        yield self._edit("boundary", node, self._shifted(node, " - 1"))

    def _slice(self, node: ast.Slice) -> Iterator[Edit]:
        for bound in (node.lower, node.upper):
            if bound is None:
                continue
            yield self._edit("slice-bound", bound, "")
            if isinstance(bound, ast.Constant):
                self._names[bound] = "slice-bound"
                continue
            yield self._edit("slice-bound", bound, self._shifted(bound, " + 1"))
            yield self._edit("slice-bound", bound, self._shifted(bound, " - 1"))

    def _constant(self, node: ast.Constant) -> Iterator[Edit]:
        for operator, new in _other_constants(node.value):
            if not (node in self._quiet and isinstance(node.value, (str, bytes))):
                yield self._edit(self._names.get(node, operator), node, new)


def _other_constants(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, bool):
        yield "constant", str(not value)
    elif isinstance(value, int):
        yield "boundary", str(value + 1)
        yield "boundary", str(value - 1)
        if value > 1:
            yield "constant", "0"
    elif isinstance(value, float):
        yield "constant", "0.0" if value else "1.0"
        if value and value + 1.0 != value:
            yield "boundary", repr(value + 1.0)
    elif isinstance(value, str):
        yield "constant", '""' if value else '"mutant"'
    elif isinstance(value, bytes):
        yield "constant", 'b""' if value else 'b"mutant"'


def _conditions(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, (ast.If, ast.While, ast.IfExp)):
        return [node.test]
    if isinstance(node, ast.comprehension):
        return node.ifs
    if isinstance(node, ast.match_case) and node.guard is not None:
        return [node.guard]
    return []


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node in which a mistake can show."""
    if isinstance(node, ast.JoinedStr):
        if sys.version_info >= (3, 12):  # before, positions within an f-string are wrong
            yield from (part.value for part in node.values if isinstance(part, ast.FormattedValue))
        return
    for field, value in ast.iter_fields(node):
        if field in NOT_FOR_BEHAVIOUR:
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, ast.AST) and not (field == "body" and _is_text_statement(item)):
                yield item


def _is_aside(node: ast.AST) -> bool:
    """True for what is there for type checkers, or runs only when the file is the program."""
    if isinstance(node, ast.If):
        return any(isinstance(n, ast.Name) and n.id in {"__name__", "TYPE_CHECKING"} for n in ast.walk(node.test))
    if isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, ast.Call):
        return _called(node.value) in TYPE_MAKERS
    return type(node).__name__ == "TypeAlias"


def _does_something(node: ast.stmt) -> bool:
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, ast.Constant)
    if isinstance(node, ast.AnnAssign):
        return node.value is not None
    return isinstance(node, (ast.Assign, ast.AugAssign, ast.Delete, ast.Assert))


def _is_text_statement(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_single(node: ast.expr) -> bool:
    """True for one comparison: of its operators one turns it round."""
    return isinstance(node, ast.Compare) and len(node.ops) == 1


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))


def _called(node: ast.Call) -> str:
    """The name that is called, "" where it is no plain name or attribute."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""
