words = "the cat the dog a cat the end".split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
again = {}
for w in words:
    if w in again: again[w] += 1
    else: again[w] = 1
third = {}
for w in words:
    try:
        third[w] += 1
    except KeyError:
        third[w] = 1
print(counts == again == third, counts, max(counts, key=counts.get), sorted(counts, key=lambda w: (-counts[w], w)), sum(counts.values()))
groups = {}
for w in words:
    groups.setdefault(len(w), []).append(w)
    groups[len(w)] = groups[len(w)] + [w.upper()]
print(groups, {k: sorted(set(v)) for k, v in groups.items()}, [k for k, v in groups.items() if len(v) > 4])
index = {}
for i, w in enumerate(words):
    index[w] = index.get(w, ()) + (i,)
print(index, {v: k for k, v in index.items()}, dict(sorted(index.items(), key=lambda kv: len(kv[1]), reverse=True)), list(index)[-1])
nested = {}
for path in ("a.b.c", "a.b.d", "a.e"):
    node = nested
    for part in path.split("."):
        node = node.setdefault(part, {})
    node["leaf"] = path
def walk(d, depth=0):
    for k, v in d.items():
        yield depth, k
        if isinstance(v, dict): yield from walk(v, depth + 1)
print(nested, list(walk(nested)), "b" in nested["a"], nested.get("z", {}).get("y"), nested["a"]["b"].pop("c"), len(nested["a"]["b"]))
d = {"x": 1}
d["y"] = d["x"] = d["x"] + len(d)
d.update(d, z=d["y"])
d |= {k * 2: v * 2 for k, v in d.items()}
print(d, [d.pop(k) for k in list(d) if len(k) == 2], d, {**d, **{"x": 0}}, d.items() >= {("z", 2)})
