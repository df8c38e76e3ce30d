class Route:
    table = {}

    def __init__(self, path):
        self.path = path

    def __call__(self, f):
        self.table[self.path] = f
        return f

    def __matmul__(self, other):
        return Route(self.path + other)

    def __getitem__(self, key):
        return type(self)(f"{self.path}/{key}")


class Counter:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __get__(self, obj, owner):
        return lambda *a: self(obj, *a)

    def __call__(self, *args):
        self.n += 1
        return self.n, self.f(*args)


@(Route("/a") @ "/b")
@Route("/c")["d"]
@(lambda f: Counter(f))
def handler(x): return x


class C:
    @Counter
    def m(self, y): return y * 2


print(list(Route.table), handler(5), handler(6), C().m(2), C().m(3), handler.f.__name__)
print([f(1) for f in Route.table.values()], (x := [lambda f: f("called")])[0](lambda s: s.upper()))
