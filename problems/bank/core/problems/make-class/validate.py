"""Checks that an input keeps the promises of the statement."""

import ast

MOST_FIELDS = 1000


def validate(lines: list[str]) -> None:
    assert type(lines) is list and lines, "lines is a list, not empty"
    made = 0
    for line in lines:
        tree = ast.parse(line.removeprefix("try "))
        assert len(tree.body) == 1 and type(tree.body[0]) in (ast.Expr, ast.Assign), f"{line!r} is an expression or an assignment"
        assert (type(tree.body[0]) is ast.Assign) == (" = " in line), f"{line!r} can be told apart as the driver does it"
        for node in ast.walk(tree):
            if type(node) is ast.Call and type(node.func) is ast.Name and node.func.id == "make_class":
                check_class(node)
                made += 1
    assert made, "a class is made"


def check_class(call: ast.Call) -> None:
    """The arguments of make_class, as far as they are written out."""
    name, fields = call.args[:2]
    assert type(name) is ast.Constant and type(name.value) is str and name.value.isidentifier(), "name is an identifier"
    if type(fields) is not ast.Dict:
        return
    assert len(fields.keys) <= MOST_FIELDS, "at most 1000 fields"
    for key in fields.keys:
        assert type(key) is ast.Constant and type(key.value) is str, "a field's name is a string"
        assert key.value.isidentifier() and key.value != "self" and not key.value.startswith("_"), f"{key.value!r} can be a field"
    assert all(type(value) is ast.Name for value in fields.values), "a field's type is a class"
