import sys


def f(a, b=2, *args, c, d=4, **kw):
    before = sorted(locals())
    x = 1
    for i in range(2):
        y = [q for q in range(i)]
    try:
        raise ValueError
    except ValueError as e:
        inside = "e" in vars()
    with open("/dev/null") as handle:
        pass
    del x
    (z := 5)
    lam = lambda p: sorted(locals())
    gen = list(sorted(locals()) for _ in range(1))
    comp = [sorted(locals()) for _ in range(1)]
    snapshot = locals()
    snapshot["injected"] = 1
    snapshot["a"] = "changed"
    return before, inside, lam(1), gen, comp, dir(), a, "injected" in locals(), sys._getframe().f_locals["z"], len(locals())


print(*f(1, 2, 3, c=4, k=5), sep="\n")


def g(n):
    locals()["n"] = 5
    sys._getframe().f_locals["n"] = 7
    return n, locals() is locals(), vars() == locals()


print(g(1), f.__code__.co_nlocals, f.__code__.co_varnames)
