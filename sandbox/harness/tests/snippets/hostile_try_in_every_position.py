import traceback


class Raise:
    def __init__(self, where): self.where = where
    def __getattr__(self, name):
        if name == self.where: raise ValueError(f"at {name}")
        return lambda *a, **k: self
    def __iter__(self):
        if self.where == "iter": raise ValueError("at iter")
        return iter([1, 2])
    def __enter__(self): return self
    def __exit__(self, *a):
        if self.where == "exit": raise ValueError("at exit")


def f(r):
    r.before(r.arg)
    for x in r:
        x = r.loop(
            x,
            r.inner(),
        )
    with r as q, q:
        q.body()
    while r.test():
        break
    if not (r.one() and
            r.two()):
        return
    del x
    assert r.check, r.message
    return [r.comp() for _ in range(1)] + \
        [r.tail]


for where in ("before", "arg", "iter", "loop", "inner", "body", "exit", "test", "one", "two", "check", "comp", "tail", "none"):
    try:
        print(where, len(f(Raise(where))))
    except ValueError as error:
        print(where, error, [(x.name, x.lineno) for x in traceback.extract_tb(error.__traceback__)][1:-1])
