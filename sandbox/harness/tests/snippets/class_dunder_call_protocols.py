class Everything:
    def __init__(self):
        self.log = []

    def __call__(self, *a, **k):
        self.log.append(("call", a, k))
        return self

    def __getitem__(self, k):
        self.log.append(("get", k))
        return self

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, *a):
        self.log.append(("exit", a[0]))

    def __iter__(self):
        self.log.append("iter")
        return iter("ab")

    def __index__(self):
        self.log.append("index")
        return 2

    def __format__(self, spec):
        self.log.append(("format", spec))
        return "F"

    def __contains__(self, x):
        return "not a bool"


e = Everything()
with e(1, k=2)[3] as f:
    print(f is e, [*e], range(5)[e], "abc"[e:], [0] * e, f"{e:spec}{e!s:.1}", 7 in e, 7 not in e, hex(e))
print(e.log)
print(callable(e), (lambda *a: a)(*e), list(zip(e, e)), "%d" % 5, bytes(e), [9, 8, 7].pop(e))
