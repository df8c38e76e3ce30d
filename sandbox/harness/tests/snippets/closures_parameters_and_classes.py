def outer(a, *args, k=1, **kw):
    class C:
        b = a

        def method(self):
            return a, args, k, kw, self.b

    def change():
        nonlocal a, k
        a, k = a * 2, k + 1
        return C().method()

    return C, change


C, change = outer("x", 1, 2, k=3, z=4)
print(C().method(), change(), C.b, C.method.__code__.co_freevars)
print(outer.__code__.co_varnames, sorted(outer.__code__.co_cellvars), outer.__code__.co_argcount, C.__qualname__)


def compose(*functions):
    def composed(x):
        for f in functions:
            x = f(x)
        return x

    return composed


print(compose(str, len, lambda n: n + 1, float)(12345), compose()(5))
print(compose.__code__.co_varnames, compose(abs).__code__.co_varnames, compose(abs).__closure__[0].cell_contents == (abs,))
