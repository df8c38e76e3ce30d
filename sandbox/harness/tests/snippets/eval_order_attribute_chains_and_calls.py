class T:
    def __init__(self, path="root"): self._path = path
    def __getattr__(self, n):
        print("." + n, end="")
        return T(self._path + "." + n)
    def __call__(self, *a, **k):
        print(f"({len(a)},{len(k)})", end="")
        return T(self._path + "()")
    def __getitem__(self, k):
        print(f"[{k}]", end="")
        return self
    def __await__(self):
        print("await", end="")
        return self
        yield


def n(v):
    print(f"<{v}>", end="")
    return v


t = T()
print(t.a(n(1)).b[n(2)](k=n(3)).c(*[n(4)], **{"z": n(5)})[n(6):n(7)].d._path)
print(t.x(t.y(t.z)).w(lambda: t.never)._path, t.p(n(1)) and t.q._path, (t.m if n(0) else t.o)(n(2))._path)
f = t.bound
del t
print(f(1)._path, [f.g(i) and i for i in range(2)], (f.h, f.i)[n(1)]._path)
async def co(): return (await f.j(n(1)))._path, [await f.k for _ in range(1)][0]._path
try:
    co().send(None)
except StopIteration as stop:
    print(stop.value)
