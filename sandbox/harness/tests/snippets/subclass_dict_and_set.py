class D(dict):
    def __getitem__(self, k):
        print(f"get {k}", end="; ")
        return super().__getitem__(k)

    def __setitem__(self, k, v):
        print(f"set {k}", end="; ")
        super().__setitem__(k, v)

    def __contains__(self, k): return k == "always" or super().__contains__(k)

    def __missing__(self, k): return f"missing {k}"

    def __len__(self): return 42

    def __or__(self, other): return "or"

    def keys(self): return ["k1", "k2"]

    def __iter__(self): return iter(["z"])


class F(frozenset):
    def __and__(self, other): return "and"

    def __contains__(self, x): return x is None


d = D(a=1)
d["b"] = 2
d["b"] += 1
d.update(c=3)
d.setdefault("d", 4)
print(dict.items(d), d["nope"], "always" in d, d.get("a"), len(d), d | {}, list(d), [*d], sorted(d))
print({**d}, dict(d), (lambda **k: k)(**d), bool(d), d == {"a": 1, "b": 3, "c": 3, "d": 4}, d.pop("a"), type(d.copy()).__name__)
f = F([1, 2])
print(f & {1}, {1} & f, f | {3}, 1 in f, None in f, len(f), f == {1, 2}, {*f}, min(f), sorted(f - {1}), type(f | f).__name__)
