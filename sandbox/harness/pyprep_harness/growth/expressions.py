"""Charges in expressions: whatever may cost more than one step is asked what it was asked to do.

Results are looked at after the fact where they say it all (a slice, a sum of lists); where the operands decide, the
operation moves into a hook, with its operands evaluated in the same order. Learner functions are called as before.
"""

from __future__ import annotations

import ast

from . import live, names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .ledger import Places

_COMPARE = {ast.Eq: "eq", ast.NotEq: "ne", ast.Lt: "lt", ast.LtE: "le", ast.Gt: "gt", ast.GtE: "ge", ast.In: "inside", ast.NotIn: "outside"}
_BINARY = {
    ast.Sub: "sub", ast.Mult: "mul", ast.FloorDiv: "floordiv", ast.Mod: "mod", ast.Pow: "pow", ast.LShift: "lshift",
    ast.RShift: "rshift", ast.BitOr: "bitor", ast.BitAnd: "bitand", ast.BitXor: "bitxor",
}  # fmt: skip
_STEP_METHODS = frozenset("append popleft appendleft items keys values".split())  # one step, whatever has them in C
_STEP_BUILTINS = frozenset(
    """len isinstance issubclass ord chr callable iter next range enumerate zip reversed type super getattr hasattr
    setattr id vars locals globals abs bool round input property staticmethod classmethod object
    Exception ValueError KeyError IndexError TypeError StopIteration RuntimeError AssertionError""".split()
)


class Expressions(ast.NodeTransformer):
    """What all expressions need: where charges go, and what is known of the names."""

    def __init__(self, tree: ast.Module, places: Places) -> None:
        self.names = names.Module(tree)
        self.places = places
        self.facts: names.Function | None = None  # of the function that is being woven
        self.class_name = ""  # of the innermost class, for names such as __x

    # What is woven in.

    def counting(self, number: int, at: ast.AST) -> ast.expr:
        """An expression that counts one more, and is true."""
        return self._live_call(at, "next", self._live(f"counter {number}", at))

    def _live(self, name: str, at: ast.AST) -> ast.expr:
        return ast.copy_location(ast.Constant(value=live.mark(name)), at)

    def _live_call(self, at: ast.AST, function: str, *args: ast.expr) -> ast.Call:
        return ast.copy_location(ast.Call(func=self._live(function, at), args=list(args), keywords=[]), at)

    def _hook(self, at: ast.expr | ast.stmt, name: str, *args: ast.expr) -> ast.Call:
        site = ast.copy_location(ast.Constant(value=self.places.new_site(at.lineno)), at)
        return self._live_call(at, name, site, *args)

    def _is_whole(self, node: ast.AST) -> bool:
        if self.facts is None:
            return isinstance(node, ast.Constant) and type(node.value) in (int, bool) and abs(node.value) < 1 << 32
        return self.facts.is_whole(node)

    # Operators.

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        whole = self._is_whole(node.left), self._is_whole(node.right)
        text = isinstance(node.left, ast.Constant) and isinstance(node.left.value, (str, bytes))
        number = any(isinstance(side, ast.Constant) and type(side.value) is float for side in (node.left, node.right))
        op = type(node.op)
        plain = number or all(whole) and op not in (ast.Mult, ast.Pow, ast.LShift) or any(whole) and op is ast.Add
        self.generic_visit(node)
        if plain or op in (ast.Div, ast.MatMult) or op is ast.Sub and whole[1]:
            return node
        if op is ast.Add or text and op is ast.Mod:
            return self._hook(node, "made", node)
        return self._hook(node, _BINARY[op], node.left, node.right)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        op = type(node.ops[0])
        left, right = node.left, node.comparators[0]
        plain = len(node.ops) > 1 or op in (ast.Is, ast.IsNot)
        if op in (ast.In, ast.NotIn):
            plain = plain or _is_fixed(right)
        else:
            plain = plain or any(isinstance(side, ast.Constant) or self._is_whole(side) for side in (left, right))
        self.generic_visit(node)
        if plain:
            return node
        return self._hook(node, _COMPARE[op], node.left, node.comparators[0])

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                part.value = self.visit(part.value)
                if isinstance(part.format_spec, ast.JoinedStr):
                    for inner in part.format_spec.values:
                        if isinstance(inner, ast.FormattedValue):
                            inner.value = self.visit(inner.value)
        if all(isinstance(part, ast.Constant) for part in node.values):
            return node
        return self._hook(node, "made", node)

    # Subscripts.

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        index, base = node.slice, node.value
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            if isinstance(index, ast.Slice):
                return self._hook(node, "made", node)
            if isinstance(index, ast.Tuple) or (self._is_index(index) and not self.names.has_deque):
                return node
            return self._hook(node, "item", node.value, node.slice)
        if isinstance(index, ast.Slice):
            place = _place(base)
            if place is not None and index.step is None:  # with a step nothing moves, and what is put there was made before
                index.lower = self._hook(node, "part", index.lower or ast.Constant(value=None), *self._placed(place, node))
        elif isinstance(node.ctx, ast.Del):
            place = _place(base)
            if place is not None:
                node.slice = self._hook(node, "removed", node.slice, *self._placed(place, node))
        elif not self._is_index(index) and not isinstance(index, ast.Tuple):
            node.slice = self._hook(node, "key", node.slice)
        return node

    def _is_index(self, node: ast.AST) -> bool:
        return self._is_whole(node) or isinstance(node, (ast.Constant, ast.UnaryOp, ast.BinOp))

    def _placed(self, place: tuple[str, str], at: ast.AST) -> tuple[ast.expr, ast.expr]:
        """A variable, and which attribute of it is meant, "" for itself. A hook reads the attribute without running code."""
        name, attribute = place
        if attribute.startswith("__") and not attribute.endswith("__") and self.class_name.strip("_"):
            attribute = f"_{self.class_name.lstrip('_')}{attribute}"
        return (
            ast.copy_location(ast.Name(id=name, ctx=ast.Load()), at),
            ast.copy_location(ast.Constant(value=attribute), at),
        )

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        plain = self._is_whole(node.value) and isinstance(node.op, (ast.Add, ast.Sub))
        plain = plain or isinstance(node.value, ast.Constant) and type(node.value.value) is float
        plain = plain or isinstance(node.op, (ast.Div, ast.MatMult))
        target, op = node.target, type(node.op).__name__
        self.generic_visit(node)
        if plain:
            return node
        named = ast.copy_location(ast.Constant(value=op), node)
        if isinstance(target, ast.Name) and self.facts is None and self.class_name:
            return node  # a class body may read its names from anywhere
        if isinstance(target, ast.Name):
            fast = self.facts is not None and self.facts.is_fast(target.id)
            hook = "grown_local" if fast else "grown"
            node.value = self._hook(node, hook, named, node.value, *self._placed((target.id, ""), node))
        elif isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
            node.value = self._hook(node, "grown", named, node.value, *self._placed((target.value.id, target.attr), node))
        elif isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name) and _is_plain(target.slice):
            base = ast.copy_location(ast.Name(id=target.value.id, ctx=ast.Load()), node)
            index = target.slice.args[1] if _is_hooked(target.slice) else target.slice
            again = ast.copy_location(_again(index), node)
            node.value = self._hook(node, "grown_item", named, node.value, base, again)
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        """``s = s + x`` is what ``s += x`` is: CPython lengthens a string in its place."""
        value, target = node.value, node.targets[0]
        if len(node.targets) == 1 and isinstance(target, ast.Name) and isinstance(value, ast.BinOp) and isinstance(value.op, ast.Add):
            same = isinstance(value.left, ast.Name) and value.left.id == target.id
            if same and self.facts is not None and self.facts.is_fast(target.id) and not self._is_whole(value.right):
                given = self.visit(value.right)
                named = ast.copy_location(ast.Constant(value="Plus"), node)
                value.right = self._hook(node, "grown_local", named, given, *self._placed((target.id, ""), node))
                return node
        if len(node.targets) == 1 and isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice):
            place, bounds = _place(target.value), target.slice
            if place is not None and bounds.step is None:
                return self._put(node, bounds, place)
        return self.generic_visit(node)

    def _put(self, node: ast.Assign, bounds: ast.Slice, place: tuple[str, str]) -> ast.AST:
        """A slice that is set: the value is evaluated first, then the bounds. One site for the three of them."""
        site = self.places.new_site(node.lineno)

        def hook(name: str, value: ast.expr | None, *args: ast.expr) -> ast.expr:
            given = ast.copy_location(ast.Constant(value=None), node) if value is None else self.visit(value)
            return self._live_call(node, name, ast.copy_location(ast.Constant(value=site), node), given, *args)

        node.value = hook("put", node.value)
        bounds.lower = hook("low", bounds.lower)
        bounds.upper = hook("high", bounds.upper, *self._placed(place, node))
        return node

    # Calls and displays.

    def visit_Call(self, node: ast.Call) -> ast.AST:
        plain = self._is_plain_call(node)
        self.generic_visit(node)
        if not plain:
            node.func = self._hook(node, "called", node.func)
        return node

    def _is_plain_call(self, node: ast.Call) -> bool:
        called = node.func
        if any(isinstance(argument, ast.Starred) for argument in node.args):
            return isinstance(called, ast.Name) and called.id in self.names.functions
        if isinstance(called, ast.Name):
            return called.id in self.names.functions or (called.id in _STEP_BUILTINS and self.names.is_builtin(called.id))
        if isinstance(called, ast.Attribute):
            own = isinstance(called.value, ast.Name) and called.value.id == "self" and called.attr in self.names.functions
            return own or called.attr in _STEP_METHODS or _is_super(called.value)
        return _is_super(called)

    def visit_List(self, node: ast.List | ast.Tuple | ast.Set) -> ast.AST:
        self.generic_visit(node)
        loaded = isinstance(node, ast.Set) or isinstance(node.ctx, ast.Load)
        if loaded and any(isinstance(item, ast.Starred) for item in node.elts):
            return self._hook(node, "made", node)
        return node

    visit_Tuple = visit_List
    visit_Set = visit_List

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        self.generic_visit(node)
        return self._hook(node, "made", node) if None in node.keys else node

    def visit_YieldFrom(self, node: ast.YieldFrom) -> ast.AST:
        """Every item is passed on by every generator on its way: the interpreter tells of each (``passing``)."""
        self.generic_visit(node)
        self.places.pass_on(node.lineno)
        return node

    # Scopes within expressions.

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        outer, self.facts = self.facts, names.Function(node, self.names)
        body = self.visit(node.body)
        self.facts = outer
        counter = self.places.new_counter(tuple(range(body.lineno, (body.end_lineno or body.lineno) + 1)))
        nothing = ast.copy_location(ast.Constant(value=None), body)
        node.body = ast.copy_location(ast.IfExp(test=self.counting(counter, body), body=body, orelse=nothing), body)
        return node

    def visit_ListComp(self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> ast.AST:
        made = node.key if isinstance(node, ast.DictComp) else node.elt
        self.generic_visit(node)
        for part in node.generators:
            part.ifs.insert(0, self.counting(self.places.new_counter((made.lineno,)), part.target))
        if isinstance(node, ast.SetComp) and not self._is_whole(node.elt):
            node.elt = self._hook(node.elt, "key", node.elt)
        elif isinstance(node, ast.DictComp) and not self._is_whole(node.key):
            node.key = self._hook(node.key, "key", node.key)
        return node

    visit_SetComp = visit_ListComp
    visit_DictComp = visit_ListComp
    visit_GeneratorExp = visit_ListComp

    # What is evaluated once, or is no expression at all, stays as it is.

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_TypeAlias(self, node: ast.AST) -> ast.AST:
        return node


def _is_fixed(node: ast.AST) -> bool:
    """True for a container that is written out: it has the same size at every n."""
    if isinstance(node, ast.Constant):
        return True
    return isinstance(node, (ast.Tuple, ast.List, ast.Set)) and all(isinstance(item, ast.Constant) for item in node.elts)


def _is_super(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"


def _place(node: ast.AST) -> tuple[str, str] | None:
    """A variable, or an attribute of one."""
    if isinstance(node, ast.Name):
        return node.id, ""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return node.value.id, node.attr
    return None


def _is_hooked(node: ast.AST) -> bool:
    return isinstance(node, ast.Call)


def _is_plain(node: ast.AST) -> bool:
    """True for an index that can be read twice: names and constants."""
    if isinstance(node, ast.Call) and len(node.args) == 2 and isinstance(node.func, ast.Constant):
        node = node.args[1]
    return isinstance(node, (ast.Name, ast.Constant)) or (
        isinstance(node, ast.Tuple) and all(isinstance(item, (ast.Name, ast.Constant)) for item in node.elts)
    )


def _again(node: ast.expr) -> ast.expr:
    if isinstance(node, ast.Name):
        return ast.Name(id=node.id, ctx=ast.Load())
    if isinstance(node, ast.Tuple):
        return ast.Tuple(elts=[_again(item) for item in node.elts], ctx=ast.Load())
    return node
