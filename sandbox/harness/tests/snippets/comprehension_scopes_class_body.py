n = "global"


class C:
    n = 3
    items = [1, 2, 3]
    first = [i for i in range(n)]
    try:
        second = [n for _ in range(2)]
        third = [(i, n) for i in items if n == "global"]
    except NameError as error:
        print("NameError", error)
    lazy = (n for _ in items)
    fn = lambda self: n
    nested = [[j for j in range(i)] for i in items]
    mapping = {k: v for k, v in zip("ab", items)}
    keys = sorted(k for k in locals() if not k.startswith("_"))


print(C.first, C.second, C.third, list(C.lazy), C().fn(), C.nested, C.mapping)
print(C.keys, sorted(k for k in vars(C) if not k.startswith("__")))


def outer():
    n = "enclosing"

    class D:
        n = "class"
        values = [n for _ in range(1)] + [n]

    return D.values


print(outer())
