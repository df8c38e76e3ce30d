class A:
    x = 1
    def m(self, *a, **k): return ("A.m", a, k)
    def __iadd__(self, o): return ("A.iadd", o)
    def __contains__(self, o): return o == 1
    def __len__(self): return 2
    def __getitem__(self, k): return k
    def __call__(self): return "A.call"


class B(A):
    x = 2
    def m(self, *a, n=(lambda: 5)(), **k):
        parts = [super().m(*a, **k), super().x + self.x, f"{super().m(n)[1]}", super().__len__() + len(self),
              [super(B, self).x, *[super().x]]]
        parts += [super().m(i)[1][0] for i in range(2) if super().x]
        d = {super().x: super().m(k=super().x)}
        if super().__contains__(1) and (y := super().x) < 2:
            parts.append(y)
        for i in super().m(1)[1]:
            parts.append(i)
        while super().x > 1:
            pass
        assert super().x == 1, super().x
        return parts, d, super().__getitem__(slice(1, 2)), super().__call__()
    def __iadd__(self, o): return ("B", super().__iadd__(o))
    def __getitem__(self, k): return super().__getitem__((k, k))
    def gen(self):
        yield super().x
        yield from super().m(3)[1]
    async def co(self): return super().x, __class__.x
    def names(self):
        super
        return sorted(locals()), __class__.__name__, B.names.__code__.co_freevars
    def default(self, v=x): return v, super().__init__.__name__


b = B()
print(*b.m(7, z=8), list(b.gen()), b.names(), b.default(), b[1], sep="\n")
try:
    b.co().send(None)
except StopIteration as stop:
    print(stop.value)
b += 5
print(b)
