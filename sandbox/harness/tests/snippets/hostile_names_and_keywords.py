def f(func=0, args=1, kwargs=2, fn=3, self=4, cls=5, obj=6, key=7, value=8, name=9, op=10, n=11, *, x=12, a=13, _=14, __=15,
      _a=16, target=17):
    return sorted(locals().items())


print(f(func="F", self="S", kwargs="K", fn="N", obj="O", key="Y", value="V", name="M", op="P", n="n", x="X", a="A", _="U", __="D",
      _a="u", target="T"))


class C:
    def __init__(self, **kw): self.kw = kw
    def __call__(this, **kw): return kw
    def m(this, /, **kw): return kw


print(C(func=1, args=2, obj=3).kw, C()(self=1, fn=2), C().m(self=1, this=2, cls=3), dict(self=1, func=2, iterable=3),
      (lambda **k: k)(f=1, c=2, left=3, right=4))
tick = charge = count = counter = budget = steps = limit = _tick = _count = __count = _c = 1
_n = _t = _tmp = _temp = _value = _result = _f = 1
_ = __ = ___ = 2
for _ in range(2):
    for __ in range(2):
        tick += 1; _count += tick; __count += 1; _tmp = [_t for _t in range(3)]
print(tick, _count, __count, _tmp, _t, _, __, ___, sorted(k for k in globals() if k.strip("_") in ("tick", "count", "c", "n", "t",
      "tmp", "temp", "value", "result", "f", "")))
class tick:
    count = 1
    def charge(self, n): return self.count + n
print(tick().charge(5), vars(tick)["count"], (lambda tick: tick)(1), [count for count in "ab"], count)
