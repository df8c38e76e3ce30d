log = []


def pick(name, value):
    log.append(name)
    return value


box = {"a": [1, 2, 3], "b": {"c": 10}}
box[(key := "a")][(i := 1)] += (i := i + 1)
box[pick("k", "b")][pick("c", "c")] -= pick("v", 4) if pick("t", True) else pick("e", 5)
print(box, key, i, log)
rows = [[0] * 3 for _ in range(2)]
r = iter([0, 1, 0])
rows[next(r)][next(r)] += 5
print(rows, next(r))
f = lambda d={"n": 0}: d
f()["n"] += 1
f()["n"] *= 7
f().setdefault("list", [])[:] += [f()["n"]]
print(f(), f.__defaults__)
class C: total = 0
def get(): log.append("get"); return C
log.clear()
get().total += len(log)
get().total -= (lambda: len(log))() * 10
setattr(get(), "items", [1])
get().items += get().items
print(C.total, C.items, log)
(x := [1]).append(2)
x += [*x, *(y for y in x)]
(x if len(x) > 3 else None)[0] <<= 4
print(x, [x[0] for _ in range(2) if (x := x[1:])], x)
