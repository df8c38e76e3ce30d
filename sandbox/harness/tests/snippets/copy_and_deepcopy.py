import copy


class P:
    def __init__(self, v, log):
        self.v, self.log = v, log

    def __copy__(self):
        self.log.append("copy")
        return P(self.v, self.log)

    def __deepcopy__(self, memo):
        self.log.append(("deep", len(memo) > 0))
        return P(copy.deepcopy(self.v, memo), self.log)


class Plain:
    kind = []

    def __init__(self): self.items = [1, [2]]; self.me = self


class State:
    def __getstate__(self): print("getstate", end="; "); return {"a": self.a}
    def __setstate__(self, s): print("setstate", end="; "); self.a = s["a"] + 1


log = []
p = P([1], log)
print(copy.copy(p).v is p.v, copy.deepcopy(p).v is p.v, copy.deepcopy([p, p])[0] is not p, log)
x = [1, [2, 3], {"k": [4]}]
x.append(x)
s, d = copy.copy(x), copy.deepcopy(x)
x[1].append("new")
print(s[1], d[1], s[3] is x, d[3] is d, d[2]["k"] is x[2]["k"])
q = Plain()
r, t = copy.copy(q), copy.deepcopy(q)
print(r.items is q.items, r.me is q, t.items, t.items is q.items, t.me is t, t.kind is q.kind)
st = State()
st.a = 1
print(copy.copy(st).a, copy.deepcopy(st).a, copy.copy((1, 2)), copy.deepcopy(len) is len, copy.copy("s") is "".join("s") or True,
      copy.deepcopy({1: (2, [3])}), copy.replace.__name__)
a = [[0] * 2] * 2
b = copy.deepcopy(a)
b[0][0] = 1
print(b, a, b[0] is b[1])
