"""Module doc: {x}."""
x = 1


def f(a, b=x, *c, d: "note" = 2):
    """Function doc: {a}."""
    local = eval("a + b")
    exec("probe.append(sorted(locals()))", {"probe": probe}, {})
    probe.append(sorted(eval("locals()")))
    probe.append(eval("[a for _ in range(2)]", globals() | locals()))
    probe.append((lambda: sorted(eval("dir()")))())
    return local, __doc__.format(x=x), f.__doc__.format(a=a)


probe = []
print(f(1, 2, 3), *probe, sep="\n")
scope = {}
exec(compile("""'''made doc'''
def g(n):
    'g doc'
    total = 0
    for i in range(n): total += i
    return total, __doc__, g.__doc__
class C:
    'C doc'
    y = [g(i)[0] for i in range(3)]
value = g(4)
""", "<made>", "exec"), scope)
print(scope["value"], scope["C"].y, scope["C"].__doc__, scope["__doc__"], sorted(k for k in scope if k != "__builtins__"), scope["g"](3))
print(eval("x + f.__code__.co_argcount"), eval("lambda: x")(), eval("[y for y in range(x + 1)]"), eval("(z := 5) + z"), z,
      eval("__name__") == __name__, eval("__doc__") is __doc__)
exec("def f(): return 'replaced ' + str(x)")
print(f(), f.__module__ == __name__, f.__code__.co_filename, [eval(c, {"n": n}) for n, c in enumerate(["n", "n + 1", "[n] * 2"])])
exec("import sys\nfor k in list(range(2)): globals()[f'made_{k}'] = k")
print(made_0, made_1, k, "sys" in globals(), exec("x += 1"), x, eval("exec('x = 9')"), x)
