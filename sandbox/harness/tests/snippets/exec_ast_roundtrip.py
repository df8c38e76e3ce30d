import ast

source = """
x = [i * 2 for i in range(3) if i]
def f(a, /, b=1, *c, d, **e) -> int:
    '''doc'''
    return a + b if a < b < 5 else f"{a!r:>{b}}"
class C(Base, metaclass=M): y: int = 5
"""
tree = ast.parse(source)
print([type(n).__name__ for n in tree.body], ast.unparse(tree.body[0]), ast.get_docstring(tree.body[1]))
print(ast.unparse(tree.body[1]))
print(ast.dump(ast.parse("a += b[1:2]", mode="exec").body[0]), ast.literal_eval("{'a': [1, (2,), {3}], -1: None}"))


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)


new = ast.fix_missing_locations(Double().visit(ast.parse("1 + 2 * 3", mode="eval")))
print(eval(compile(new, "", "eval")), sum(isinstance(n, ast.Name) for n in ast.walk(tree)))
try:
    ast.literal_eval("f()")
except ValueError as error:
    print(str(error)[:20])
