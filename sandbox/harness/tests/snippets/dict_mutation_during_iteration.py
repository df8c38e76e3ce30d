def attempt(action):
    d = {"a": 1, "b": 2, "c": 3}
    seen = []
    try:
        for k in d:
            seen.append(k)
            action(d, k)
            if len(seen) > 10:
                break
    except RuntimeError as error:
        return seen, str(error)
    return seen, d


print(attempt(lambda d, k: d.update({k + k: 0})))
print(attempt(lambda d, k: d.pop(k)))
print(attempt(lambda d, k: d.__setitem__(k, d[k] * 2)))
print(attempt(lambda d, k: (d.pop("a", 0), d.setdefault(k + "x", 1)) if k == "a" else None)[1] is not None)
print(attempt(lambda d, k: d.clear()))
s = {1, 2}
try:
    for v in s:
        s.add(v + 10)
except RuntimeError as error:
    print(error)
try:
    d = {"x": 1, "y": 2}
    {k: d.pop(k) for k in d}
except RuntimeError as error:
    print(error, d)
try:
    for k, v in (d := {1: 2, 3: 4}).items():
        d[v] = k
except RuntimeError as error:
    print(error, len(d))
from collections import OrderedDict, deque
for c in (OrderedDict(a=1, b=2), deque([1, 2])):
    try:
        for v in c:
            c.popitem() if isinstance(c, dict) else c.append(1)
    except RuntimeError as error:
        print(error)
