import builtins


def use():
    return len("abc"), sorted([2, 1]), [i for i in range(2)], "x" in "xyz", sum([1, 2])


real_len, real_range = builtins.len, builtins.range
try:
    builtins.len = lambda v: "patched len"
    builtins.range = lambda n: "patched range"
    builtins.new_name = "new builtin"
    print(use(), new_name)
finally:
    builtins.len, builtins.range = real_len, real_range
    del builtins.new_name
print(use(), hasattr(builtins, "new_name"))
namespace = {"__builtins__": {"len": lambda v: "custom", "print": print}}
exec("print(len([1]))", namespace)
try:
    exec("sorted([1])", namespace)
except NameError as error:
    print(error)
print(eval("len('ab')", {"len": lambda v: "from eval globals"}), eval("len('ab')", {}, {"len": lambda v: "locals"}))
print(__builtins__.len("abcd") if hasattr(__builtins__, "len") else __builtins__["len"]("abcd"))
real = builtins.__build_class__
builtins.__build_class__ = lambda f, name, *a, **k: (name, f.__name__)
try:
    class C: pass
finally:
    builtins.__build_class__ = real
print(C)
