it = iter(range(10))
for x in it:
    if x % 3 == 0:
        skipped = next(it, None)
        print(x, "skips", skipped, end="; ")
    elif x == 5:
        rest = list(it)
        print("rest", rest, end="; ")
print()
tokens = iter("a 2 b 3 c".split())
pairs = []
for t in tokens:
    try:
        pairs.append((t, int(next(tokens))))
    except StopIteration:
        pairs.append((t, "missing"))
        continue
    finally:
        pairs[-1] += (len(pairs),)
else:
    print(pairs)
lines = iter(["h1", " a", " b", "h2", " c"])
sections, line = {}, next(lines)
while line is not None:
    sections[line] = body = []
    while (line := next(lines, None)) is not None and line.startswith(" "):
        body += [line.strip()]
print(sections)
a = [1, 2, 3]
b = iter(a)
for x, y in zip(a, b):
    print(x, y, end=" ")
    a.append(x + y) if len(a) < 5 else None
print(a)
class Feed:
    def __init__(self, data): self.data = data
    def __iter__(self): return (self.data.pop(0) for _ in range(len(self.data)))
f = Feed([5, 6, 7])
for x in f:
    if x == 6: break
for x in f: print("second pass", x, f.data)
d = {"a": 1}
for k in iter(d.copy()): d[k + "!"] = d.pop(k)
gen = (n for n in range(5))
for n in gen:
    for m in gen:
        if m == 2: break
    print(n, m, end="; ")
print(d, list(gen), [*map(next, [iter("xy")] * 2)])
