"""What can be known of a source's names without running it: enough to leave cheap operations as they are."""

from __future__ import annotations

import ast
import builtins

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_OWN_SCOPE = (*_FUNCTIONS, ast.ClassDef, ast.GeneratorExp)
_WHOLE_RESULT = (ast.Add, ast.Sub, ast.FloorDiv, ast.Mod)  # of two small integers: one that is not much larger


class Module:
    """Facts about a whole source."""

    def __init__(self, tree: ast.Module) -> None:
        self.bound: set[str] = set()  # names that are given a value anywhere
        self.functions: set[str] = set()  # names that are only ever functions or classes of the source
        self.has_deque = False
        others: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                self.functions.add(node.name)
            elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
                others.add(node.id)
            elif isinstance(node, ast.arg):
                others.add(node.arg)
            elif isinstance(node, ast.alias):
                others.add((node.asname or node.name).split(".")[0])
                self.has_deque = self.has_deque or "deque" in node.name or node.name == "*" or node.name == "collections"
            elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
                others.add(node.name)
            elif isinstance(node, ast.MatchMapping) and node.rest:
                others.add(node.rest)
            elif isinstance(node, (ast.Global, ast.Nonlocal)):
                others.update(node.names)
        self.bound = others | self.functions
        self.star_imported = any(
            isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names) for node in ast.walk(tree)
        )
        self.functions -= others

    def is_builtin(self, name: str) -> bool:
        """True when the name can only mean the builtin."""
        return name not in self.bound and not self.star_imported and hasattr(builtins, name)


class Function:
    """Facts about one function's own names."""

    def __init__(self, node: ast.AST, module: Module) -> None:
        self._module = module
        self._arguments = _argument_names(node)
        declared: set[str] = set()
        inner: set[str] = set()
        self._given: dict[str, list[ast.AST | None]] = {}  # what a name is set to; None where that can't be told
        for name in self._arguments:
            self._given[name] = [None]
        body = node.body if isinstance(node.body, list) else [node.body]
        for part in _own(body, inner):
            if isinstance(part, (ast.Global, ast.Nonlocal)):
                declared.update(part.names)
            else:
                self._note(part)
        self._fast = set(self._given) - declared - inner
        self._whole = self._find_whole()

    def is_fast(self, name: str) -> bool:
        """True when the name is a local that no inner scope shares."""
        return name in self._fast

    def is_whole(self, node: ast.AST) -> bool:
        """True when the expression is a number with few digits: an index, a length, a counter."""
        if isinstance(node, ast.Constant):
            return type(node.value) in (int, bool) and abs(node.value) < 1 << 32
        if isinstance(node, ast.Name):
            return node.id in self._whole
        if isinstance(node, ast.UnaryOp):
            return isinstance(node.op, ast.Not) or self.is_whole(node.operand)
        if isinstance(node, ast.BinOp):
            return isinstance(node.op, _WHOLE_RESULT) and self.is_whole(node.left) and self.is_whole(node.right)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and self._module.is_builtin(node.func.id):
            return node.func.id in ("len", "ord")
        return False

    def _find_whole(self) -> set[str]:
        """Names that are only ever set to such numbers: assume it of all, drop until nothing contradicts."""
        self._whole = {name for name in self._fast if name not in self._arguments}
        while True:
            wrong = {name for name in self._whole if not all(self._is_whole_given(given) for given in self._given[name])}
            if not wrong:
                return self._whole
            self._whole -= wrong

    def _is_whole_given(self, given: ast.AST | None) -> bool:
        """A sum of two names does not count: set again and again, as a Fibonacci number is, it grows without bound."""
        if isinstance(given, ast.BinOp) and isinstance(given.op, ast.Add):
            if not isinstance(given.left, ast.Constant) and not isinstance(given.right, ast.Constant):
                return False
        return given is _COUNTED or (given is not None and self.is_whole(given))

    def _note(self, node: ast.AST) -> None:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                self._set(target, node.value)
        elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)):
            if node.value is not None:
                self._set(node.target, node.value)
        elif isinstance(node, ast.AugAssign):
            given = ast.BinOp(left=node.target, op=node.op, right=node.value)
            if isinstance(node.target, ast.Name):
                given = ast.BinOp(left=ast.Name(node.target.id, ast.Load()), op=node.op, right=node.value)
            self._set(node.target, given)
        elif isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)):
            self._set_items(node.target, node.iter)
        elif isinstance(node, ast.withitem) and node.optional_vars is not None:
            self._set(node.optional_vars, None)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            self._given.setdefault(node.name, []).append(None)
        elif isinstance(node, ast.alias):
            self._given.setdefault((node.asname or node.name).split(".")[0], []).append(None)
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
            self._given.setdefault(node.name, []).append(None)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            self._given.setdefault(node.rest, []).append(None)

    def _set(self, target: ast.AST, value: ast.AST | None) -> None:
        if isinstance(target, ast.Name):
            self._given.setdefault(target.id, []).append(value)
        elif isinstance(target, ast.Starred):
            self._set(target.value, None)
        elif isinstance(target, (ast.Tuple, ast.List)):
            values: list[ast.AST | None] = [None] * len(target.elts)
            if isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == len(target.elts):
                if not any(isinstance(item, ast.Starred) for item in (*value.elts, *target.elts)):
                    values = list(value.elts)
            for item, given in zip(target.elts, values, strict=True):
                self._set(item, given)

    def _set_items(self, target: ast.AST, source: ast.AST) -> None:
        called = source.func.id if isinstance(source, ast.Call) and isinstance(source.func, ast.Name) else ""
        if called and self._module.is_builtin(called):
            if called == "range" and isinstance(target, ast.Name):
                return self._set(target, _COUNTED)
            if called == "enumerate" and isinstance(target, ast.Tuple) and len(target.elts) == 2:
                self._set(target.elts[0], _COUNTED)
                return self._set(target.elts[1], None)
        return self._set(target, None)


_COUNTED = ast.Constant(value=0)  # what range and enumerate give


def _argument_names(node: ast.AST) -> set[str]:
    if not isinstance(node, _FUNCTIONS):
        return set()
    found = node.args
    return {argument.arg for argument in ast.walk(found) if isinstance(argument, ast.arg)}


def _own(body: list[ast.AST], inner: set[str]) -> list[ast.AST]:
    """The nodes of a scope without those of inner scopes, whose names go into ``inner``."""
    found: list[ast.AST] = []
    waiting = list(body)
    while waiting:
        node = waiting.pop()
        found.append(node)
        for child in ast.iter_child_nodes(node):
            if isinstance(node, _OWN_SCOPE):
                inner.update(name.id for name in ast.walk(child) if isinstance(name, ast.Name))
                inner.update(n for part in ast.walk(child) if isinstance(part, ast.Nonlocal) for n in part.names)
            else:
                waiting.append(child)
    return found
