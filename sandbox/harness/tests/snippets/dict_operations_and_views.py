d = dict(b=1, a=2)
d["c"] = d.get("c", 0) + 5
d["a"] += 1
print(d, d.pop("zz", "none"), d.setdefault("n", []).append(1), d, d.popitem(), list(d.items()), "a" in d, 5 in d.values())
k, v, i = d.keys(), d.values(), d.items()
d["new"] = 9
print(list(k), list(v), len(i), k & {"a", "q"} == {"a"}, sorted(k | {"z"}), sorted(k - {"a"}), ("a", 3) in i, list(reversed(d)),
      k == {"a", "b", "c", "new"})
print({**d, "b": "over"}, d | {"x": 1}, d, dict(zip("ab", [1, 2])), dict([("k", "v")], j=1), dict.fromkeys("ab", 0), {} == dict(),
      {1: 2} == {1.0: 2})
e = d.copy()
e |= {"a": None}
del e["b"], e["c"]
print(e, d["b"], e != d, min(d), max(d, key=d.get) if all(isinstance(x, int) for x in d.values()) else "")
for bad in (lambda: d["missing"], lambda: {}[1, 2], lambda: {}.popitem(), lambda: d.pop("q"), lambda: {[]: 1}, lambda: d + d,
      lambda: dict(5), lambda: d < d):
    try:
        bad()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
inverse = {}
for key, value in {"x": 1, "y": 2, "z": 1}.items():
    inverse.setdefault(value, []).append(key)
print(inverse, {k: len(v) for k, v in inverse.items()}, sum(len(v) for v in inverse.values()), [*inverse], *inverse)
