from collections import ChainMap, Counter, OrderedDict, defaultdict, deque

c = Counter("mississippi")
c["z"] += 2
c.update("zz")
c -= Counter("ss")
print(c.most_common(3), c["none"], "none" in c, sum(c.values()), c.total(), Counter(a=3) + Counter(a=1, b=-1),
      Counter(a=3) - Counter(a=5), Counter("ab") & Counter("bc"), Counter("ab") | Counter("bb"), +Counter(a=-1),
      list(Counter(a=2).elements()))
d = defaultdict(list)
d["a"].append(1)
d["b"] += [2]
print(dict(d), d["c"], len(d), d.get("q"), "q" in d, defaultdict(int, x=1)["y"], defaultdict(lambda: "made")[0])
n = defaultdict(lambda: defaultdict(int))
n["x"]["y"] += 5
print({k: dict(v) for k, v in n.items()})
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.appendleft(0)
q += [9]
q.rotate(1)
print(q, q.popleft(), q.pop(), q[0], q[-1], 3 in q, list(reversed(q)), q.extendleft("ab"), q, q.index(2), len(q), q.copy() == q,
      deque("abc") + deque("d"), q * 1 == q)
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(last=False), list(o), OrderedDict(x=1, y=2) == OrderedDict(y=2, x=1), o == {"a": 1, "c": 3})
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 5
print(m["a"], m["b"], dict(m), m.maps[0], m.new_child({"a": 0})["a"], list(m), m.parents["a"])
class Tracked(defaultdict):
    def __missing__(self, key):
        print("missing", key, end="; ")
        self[key] = value = len(self)
        return value
t = Tracked()
print([t[k] for k in "abca"], t["z"] + t["a"], dict(t))
try:
    defaultdict()["x"]
except KeyError as error:
    print(repr(error))
