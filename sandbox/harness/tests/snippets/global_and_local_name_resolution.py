import builtins

name = "global"
probe = lambda: name


class Outer:
    name = "class"
    probe = lambda self: name

    def method(self, name="parameter"):
        class Inner:
            seen = name
            name = "inner class"

            def get(self): return name
        return Inner.seen, Inner.name, Inner().get(), Outer.name

    def conditional(self, flag):
        if flag:
            global name
            name = "rebound by method"
        return name


print(probe(), Outer().probe(), Outer().method(), Outer().conditional(False), Outer().conditional(True), name)
builtins.only_builtin = "from builtins"
print(only_builtin, [only_builtin for _ in "a"], (lambda: only_builtin)())
only_builtin = "global wins"
print(only_builtin, (lambda only_builtin="parameter wins": only_builtin)())
del only_builtin
print(only_builtin)
del builtins.only_builtin
try:
    only_builtin
except NameError as error:
    print(error, error.name)
def f():
    def g(): return late
    late = "assigned after def"
    return g()
def h(x):
    x = x
    name = globals()["name"] + x
    return name
exec("name = 'by exec'", {}, (space := {}))
print(f(), h("!"), name, space, [name for name in "ab"], name, {name: name for name in "c"}, name)
