class Hostile:
    def _no(self, *a): raise RuntimeError("must not be called")
    __len__ = __iter__ = __bool__ = __hash__ = __length_hint__ = __index__ = __getitem__ = _no
    def __eq__(self, other): raise RuntimeError("eq")
    def __add__(self, other): return "add"
    def __radd__(self, other): return "radd"
    def __mul__(self, n): return "mul"
    def __rmul__(self, n): return "rmul"
    def __contains__(self, x): return True
    def __call__(self, *a, **k): return "call"
    def __iadd__(self, other): return self
    def __lt__(self, other): return False
    def __repr__(self): return "H"


h = Hostile()
x = h
x += 1
print(h + [1], [1] + h, "s" + h, h * 3, 3 * h, [0] * h if False else "-", h(1, k=2), x is h, 5 in h, h < 1, [h], (h, h), {"k": h}, f"{[h]}")
print([v for v in [h]], sorted([h]), min([h]), max([h, h], key=lambda v: 0), list(map(lambda v: v is h, [h])), h is not None,
      [h].copy(), [h] * 2, [h, 1][1:], next(iter([h])) is h)
a = [h]
a += [h]
a.append(h)
a.insert(0, h)
print(len(a), a.pop() is h, h in [h], [h].index(h), dict(k=h)["k"] is h, (lambda v: v)(h), type(h).__name__,
      isinstance(h, Hostile), id(h) == id(x))
d = {1: h}
d[2] = h
d.setdefault(3, h)
print(list(d), d.get(1), d.pop(2), "%r" % (h,), "{!r}".format(h), repr(h), sum([1], h) if False else h + 1)
