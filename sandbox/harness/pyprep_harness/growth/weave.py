"""Puts counters between statements and charges into expressions; what the source does stays exactly as it was."""

from __future__ import annotations

import ast
import warnings

from . import names
from .expressions import Expressions
from .ledger import Places

TYPE_CHECKING = False
if TYPE_CHECKING:
    import types

_JUMPS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.TryStar, ast.Match)


def woven(source: bytes, file: str) -> tuple[types.CodeType, Places]:
    """The source as code with marks where counters and hooks will be, and where they are; it has to compile."""
    tree = compile(source, file, "exec", dont_inherit=True, flags=ast.PyCF_ONLY_AST)
    places = Places()
    _Weaver(tree, places).module(tree)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a constant is called, as the compiler sees it
        code = compile(ast.fix_missing_locations(tree), file, "exec", dont_inherit=True, optimize=0)
    return code, places


class _Weaver(Expressions):
    """Statements; the expressions in them are the parent's."""

    def module(self, tree: ast.Module) -> None:
        head = _head(tree.body, is_module=True)
        tree.body[head:] = self._block(tree.body[head:])

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        outer, self.facts = self.facts, names.Function(node, self.names)
        head = _head(node.body)
        node.body[head:] = self._block(node.body[head:])
        self.facts = outer
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        outer = self.facts, self.class_name
        self.facts, self.class_name = None, node.name
        head = _head(node.body)
        node.body[head:] = self._block(node.body[head:])
        self.facts, self.class_name = outer
        return node

    def visit_For(self, node: ast.For | ast.AsyncFor) -> ast.AST:
        node.iter = self.visit(node.iter)
        node.target = self.visit(node.target)
        node.body = self._block(node.body, node.lineno)
        node.orelse = self._block(node.orelse)
        return node

    visit_AsyncFor = visit_For

    def visit_While(self, node: ast.While) -> ast.AST:
        first, last = node.test.lineno, node.test.end_lineno or node.test.lineno
        node.test = self.visit(node.test)
        node.body = self._block(node.body, *range(first, last + 1))
        node.orelse = self._block(node.orelse)
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        node.test = self.visit(node.test)
        node.body = self._block(node.body)
        if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If) and node.orelse[0].col_offset == node.col_offset:
            counter = self._counter(node.orelse[0])  # an elif: its test is reached when those before it failed
            node.orelse = [counter, self.visit(node.orelse[0])]
        else:
            node.orelse = self._block(node.orelse)
        return node

    def visit_With(self, node: ast.With | ast.AsyncWith) -> ast.AST:
        for item in node.items:
            item.context_expr = self.visit(item.context_expr)
            if item.optional_vars is not None:
                item.optional_vars = self.visit(item.optional_vars)
        node.body = self._block(node.body)
        return node

    visit_AsyncWith = visit_With

    def visit_Try(self, node: ast.Try | ast.TryStar) -> ast.AST:
        node.body = self._block(node.body, each=True)
        for handler in node.handlers:
            first = handler.body[0]
            cleaning = ast.copy_location(ast.Expr(value=self._live_call(first, "handled")), first)
            handler.body = [cleaning, *self._block(handler.body)]
        node.orelse = self._block(node.orelse)
        node.finalbody = self._block(node.finalbody)
        return node

    visit_TryStar = visit_Try

    def visit_Match(self, node: ast.Match) -> ast.AST:
        node.subject = self.visit(node.subject)
        for case in node.cases:
            if case.guard is not None:
                case.guard = self.visit(case.guard)
            case.body = self._block(case.body)
        return node

    def _block(self, statements: list[ast.stmt], *header: int, each: bool = False) -> list[ast.stmt]:
        """The statements with a counter wherever the number of runs may change.

        The first one also speaks for the header's lines: a loop's header runs once more for every turn.
        """
        made: list[ast.stmt] = []
        together: list[ast.stmt] = []
        for statement in statements:
            if together and (each or isinstance(together[-1], _JUMPS)):
                made += self._counted(together, header)
                together, header = [], ()
            together.append(statement)
        return made + self._counted(together, header) if together else made

    def _counted(self, statements: list[ast.stmt], header: tuple[int, ...]) -> list[ast.stmt]:
        counter = self._counter(*statements, header=header)
        return [counter, *(self._statement(statement) for statement in statements)]

    def _statement(self, statement: ast.stmt) -> ast.stmt:
        return self.visit(statement)

    def _counter(self, *statements: ast.stmt, header: tuple[int, ...] = ()) -> ast.stmt:
        lines = {line for statement in statements for line in _lines(statement)}
        number = self.places.new_counter(tuple(sorted(lines | set(header))))
        return ast.copy_location(ast.Expr(value=self.counting(number, statements[0])), statements[0])


def _head(body: list[ast.stmt], is_module: bool = False) -> int:
    """How many statements have to stay first: a docstring, and imports from the future."""
    head = 0
    if isinstance(body[0] if body else None, ast.Expr) and isinstance(body[0].value, ast.Constant):
        head = 1 if isinstance(body[0].value.value, str) else 0
    while is_module and head < len(body) and isinstance(body[head], ast.ImportFrom) and body[head].module == "__future__":
        head += 1
    return head


def _lines(statement: ast.stmt) -> range:
    """The lines that run whenever the statement is reached: all of a simple one, the header of another."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return range(statement.lineno, statement.lineno + 1)
    if isinstance(statement, (ast.If, ast.While)):
        return range(statement.lineno, (statement.test.end_lineno or statement.lineno) + 1)
    if isinstance(statement, (*_JUMPS,)):
        return range(statement.lineno, statement.lineno + 1)
    return range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
