"""Read a Python file for `pyprep set new-problem --from-function`: what is called, with which types, and its examples.

This runs in the sandbox. Nothing of the file is ever executed: it is parsed, and the examples of its docstrings are
read as literals.
"""

import ast
import doctest
import inspect
from typing import Any

Function = ast.FunctionDef | ast.AsyncFunctionDef


def read(source: str, name: str) -> dict[str, Any]:
    """Describe the function or class called name, the first one when name is empty; {error, line} when that fails."""
    try:
        module = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return {"error": str(getattr(error, "msg", error)), "line": getattr(error, "lineno", 0) or 0}
    found = [node for node in module.body if isinstance(node, Function | ast.ClassDef)]
    wanted = [node for node in found if (node.name == name if name else not node.name.startswith("_"))]
    if not wanted:
        names = ", ".join(node.name for node in found) or "nothing"
        return {"error": f"there is no function or class {name}; it defines {names}" if name else "it defines no function", "line": 0}
    node = wanted[0]
    described = read_class(node) if isinstance(node, ast.ClassDef) else read_function(node)
    return {"error": "", "line": node.lineno, "entry": node.name, **described}


def read_function(node: Function) -> dict[str, Any]:
    """Describe a function that is called alone."""
    params, odd = parameters(node, skip=0)
    yields = any(isinstance(part, ast.Yield | ast.YieldFrom) for part in own_nodes(node))
    reader = Examples(node.name, {"": [param["name"] for param in params]})
    doc = docstring(node)
    reader.read_function(doc, yields)
    return {
        "kind": "function",
        "async": isinstance(node, ast.AsyncFunctionDef),
        "iterator": yields,
        "params": params,
        "returns": annotation(node.returns),
        "methods": [],
        "doc": prose(doc),
        "cases": reader.cases,
        "skipped": odd + reader.skipped,
    }


def read_class(node: ast.ClassDef) -> dict[str, Any]:
    """Describe a class with its public methods."""
    init: list[dict[str, str]] = []
    methods, odd, docs = [], [], [docstring(node)]
    for part in node.body:
        if not isinstance(part, Function):
            continue
        if part.name == "__init__":
            init, more = parameters(part, skip=1)
        elif part.name.startswith("_"):
            continue
        else:
            params, more = parameters(part, skip=1)
            methods.append({"name": part.name, "params": params, "returns": annotation(part.returns)})
        odd += more
        docs.append(docstring(part))
    names = {method["name"]: [param["name"] for param in method["params"]] for method in methods}
    reader = Examples(node.name, {"": [param["name"] for param in init], **names})
    for doc in docs:
        reader.read_class(doc)
    return {
        "kind": "class",
        "async": any(isinstance(part, ast.AsyncFunctionDef) for part in node.body),
        "iterator": False,
        "params": init,
        "returns": "",
        "methods": methods,
        "doc": prose(docs[0]),
        "cases": [case for case in reader.cases if case["ops"]],
        "skipped": odd + reader.skipped,
    }


def own_nodes(function: Function) -> list[ast.AST]:
    """Return what is in a function's body, without that of functions inside it."""
    found: list[ast.AST] = []
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        found.append(node)
        if not isinstance(node, Function | ast.Lambda | ast.ClassDef):
            waiting.extend(ast.iter_child_nodes(node))
    return found


def parameters(function: Function, skip: int) -> tuple[list[dict[str, str]], list[str]]:
    """Return the positional parameters, and what can't be declared in problem.yaml."""
    spec = function.args
    listed = (spec.posonlyargs + spec.args)[skip:]
    defaults: list[ast.expr | None] = [None] * len(listed)
    if spec.defaults:
        defaults[len(listed) - len(spec.defaults) :] = spec.defaults
    params = [
        {"name": param.arg, "type": annotation(param.annotation), "default": ast.unparse(default) if default else ""}
        for param, default in zip(listed, defaults, strict=True)
    ]
    odd = [f"{function.name}: *{spec.vararg.arg} was left out"] if spec.vararg else []
    odd += [f"{function.name}: **{spec.kwarg.arg} was left out"] if spec.kwarg else []
    odd += [f"{function.name}: the keyword-only parameter {param.arg} was left out" for param in spec.kwonlyargs]
    return params, odd


def annotation(node: ast.expr | None) -> str:
    """Return a type as it is written, also where it is quoted."""
    if node is None:
        return ""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return ast.unparse(node)


def docstring(node: Function | ast.ClassDef) -> str:
    """Return a docstring without its indentation, and nothing where there is none."""
    return inspect.cleandoc(ast.get_docstring(node, clean=False) or "")


def prose(doc: str) -> str:
    """Return a docstring without its examples."""
    try:
        parts = doctest.DocTestParser().parse(doc)
    except ValueError:
        return doc
    return "".join(part for part in parts if isinstance(part, str)).strip()


class Examples:
    """The examples of docstrings, as cases."""

    def __init__(self, entry: str, params: dict[str, list[str]]) -> None:
        """Read examples of the entry; params are the parameters' names of each method, "" for the entry itself."""
        self.entry = entry
        self.params = params
        self.cases: list[dict[str, Any]] = []
        self.skipped: list[str] = []

    def examples(self, doc: str) -> list[doctest.Example]:
        """Return what stands behind the prompts of a docstring."""
        try:
            return doctest.DocTestParser().get_examples(doc)
        except ValueError as error:
            self.skipped.append(f"the examples can't be read: {error}")
            return []

    def skip(self, example: doctest.Example, why: str) -> None:
        """Leave out an example and say why."""
        self.skipped.append(f"{example.source.strip()[:80]}: {why}")

    def read_function(self, doc: str, yields: bool) -> None:
        """Make a case of each call of the function."""
        kept: dict[str, ast.expr] = {}
        for example in self.examples(doc):
            statement = parsed(example)
            if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                kept[statement.targets[0].id] = statement.value
                continue
            if not isinstance(statement, ast.Expr):
                self.skip(example, "it is no expression")
                continue
            call, want = statement.value, example.want
            if isinstance(call, ast.Name):
                call = kept.get(call.id, call)
            if isinstance(call, ast.Compare) and len(call.ops) == 1 and isinstance(call.ops[0], ast.Eq) and want.strip() == "True":
                call, want = call.left, ast.unparse(call.comparators[0])
            if yields and isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "list" and call.args:
                call = call.args[0]
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == self.entry):
                self.skip(example, f"it does not only call {self.entry}")
                continue
            self.add(example, want, {"args": self.arguments(call, "")})

    def read_class(self, doc: str) -> None:
        """Make a case of each object, with its calls in order."""
        objects: dict[str, dict[str, Any]] = {}
        for example in self.examples(doc):
            statement = parsed(example)
            if isinstance(statement, ast.Assign) and self.makes(statement.value) and isinstance(statement.targets[0], ast.Name):
                case = {"args": self.arguments(statement.value, ""), "ops": [], "expect": []}
                if case["args"] is None:
                    self.skip(example, "its arguments are no literals")
                else:
                    objects[statement.targets[0].id] = case
                    self.cases.append(case)
                continue
            call = statement.value if isinstance(statement, ast.Expr) else None
            case = self.target(call, objects)
            if case is None or not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
                self.skip(example, "it calls no method of an object that was made before")
                continue
            args = self.arguments(call, call.func.attr)
            outcome = expected(example, example.want)
            if call.func.attr not in self.params or args is None or outcome is None:
                self.skip(example, "its method, arguments or result can't be read")
                continue
            case["ops"].append([call.func.attr, *args])
            case["expect"].append(outcome)

    def makes(self, node: ast.expr) -> bool:
        """Say whether an expression calls the class."""
        return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == self.entry

    def target(self, call: ast.expr | None, objects: dict[str, dict[str, Any]]) -> dict[str, Any] | None:
        """Return the case of the object whose method is called."""
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name):
            return objects.get(call.func.value.id)
        return None

    def add(self, example: doctest.Example, want: str, case: dict[str, Any]) -> None:
        """Keep a case whose arguments and result are literals."""
        outcome = expected(example, want)
        if case["args"] is None:
            self.skip(example, "its arguments are no literals")
        elif outcome is None:
            self.skip(example, f"what it gives is no literal: {want.strip()[:60]}")
        else:
            self.cases.append({**case, "ops": [], "expect": [outcome]})

    def arguments(self, call: ast.Call, method: str) -> list[Any] | None:
        """Return a call's arguments in the order of the parameters, None where that can't be done."""
        names = self.params.get(method, [])
        try:
            args = [ast.literal_eval(arg) for arg in call.args]
            named = {keyword.arg: ast.literal_eval(keyword.value) for keyword in call.keywords}
        except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
            return None
        for name in names[len(args) :]:
            if name not in named:
                break
            args.append(named.pop(name))
        return None if named else args


def parsed(example: doctest.Example) -> ast.stmt | None:
    """Return the one statement of an example."""
    try:
        body = ast.parse(example.source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return body[0] if len(body) == 1 else None


def expected(example: doctest.Example, want: str) -> tuple[str, Any] | None:
    """Return ("value", what comes) or ("raises", the exception's class), None where the text is no literal."""
    if example.exc_msg:
        return ("raises", example.exc_msg.split(":")[0].strip())
    if not want.strip():
        return ("value", None)
    try:
        return ("value", ast.literal_eval(want.strip()))
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        return None
