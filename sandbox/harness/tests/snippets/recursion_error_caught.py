class Loop:
    def __getattr__(self, name): return getattr(self, name + "x")
    def __eq__(self, other): return self == other
    def __repr__(self): return repr(self)
    def __add__(self, other): return self + other
    def __getitem__(self, k): return self[k]
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __contains__(self, x): return x in self
    def __iter__(self): return iter(self)
    def __lt__(self, other): return self < other
    def __call__(self, *a): return self(*a)
    def __hash__(self): return hash(self)
    @property
    def prop(self): return self.prop


x = Loop()
tests = (lambda: x == 1, lambda: repr(x), lambda: x + 1, lambda: x[0], lambda: len(x), lambda: not x, lambda: 1 in x,
         lambda: list(x), lambda: x < 1, lambda: x(), lambda: {x}, lambda: sorted([x, x]), lambda: f"{x}", lambda: [x] == [x, x] or x == x)
for test in tests:
    try:
        test()
        print("finished", end=" ")
    except RecursionError as error:
        print(type(error).__name__, end=" ")
cleaned = []


def f(n):
    try:
        f(n + 1)
    finally:
        cleaned.append(n)


try:
    f(0)
except RecursionError:
    print(len(cleaned) > 500, cleaned[-1], cleaned == sorted(cleaned, reverse=True))
