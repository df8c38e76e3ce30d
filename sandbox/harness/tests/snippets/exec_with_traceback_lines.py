import traceback

source = """
def f(n):
    if n == 0:
        raise ValueError("bottom")
    return f(n - 1)


value = 1
f(2)
"""
space = {}
try:
    exec(compile(source, "<made>", "exec"), space)
except ValueError as error:
    print([(x.name, x.lineno) for x in traceback.extract_tb(error.__traceback__)], space["value"])
try:
    exec("\n\n1/0")
except ZeroDivisionError as error:
    print([(x.name, x.lineno) for x in traceback.extract_tb(error.__traceback__)])
try:
    eval("[1,\n2,\n{}[3]]")
except KeyError as error:
    print([(x.filename, x.lineno) for x in traceback.extract_tb(error.__traceback__)][1:], error)
try:
    space["f"](1)
except ValueError as error:
    print([(x.name, x.lineno) for x in traceback.extract_tb(error.__traceback__)])
try:
    compile("a = 1\nb = = 2", "<bad>", "exec")
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset, error.filename, error.text)
print(space["f"].__code__.co_firstlineno, space["f"].__globals__ is space, space["f"].__module__)
