class T:
    def __init__(self, name): self.name = name
    def __del__(self): print(f"~{self.name}", end=" ")
    def __add__(self, other): return T(f"({self.name}+{other.name})")
    def __iadd__(self, other): return T(f"({self.name}+={other.name})")
    def __getitem__(self, k): return T(f"{self.name}[{k}]")
    def __contains__(self, o): return o is self
    def __iter__(self): yield from [1, 2]
    def __enter__(self): return T(self.name + ".entered")
    def __exit__(self, *a): print("exit", end=" ")
    def get(self): return self.name


print((T("a") + T("b")).name, "|")
x = T("x")
x += T("y")
print("|")
x = None
print("|", T("c")["k"].get(), "|", T("d") in T("e"), "|")
for v in T("f"): print(v, end=" ")
print("|")
with T("g") as h: pass
print("|")
h = None
print("|", [T(str(i)).name for i in range(2)], sum(1 for _ in T("s")), "|")
def f(p, q=None): p = None; print("in f", end=" "); return q
f(T("arg"), T("arg2"))
print("|")
a, b = T("swap1"), T("swap2")
a, b = b, a
del a
print("|")
try: raise ValueError(T("exc"))
except ValueError as e: print("handling", end=" ")
print("|", len([T("l1"), T("l2")]), "|", T("cond") and "value", "|", bool(T("b")), "|")
b = c = T("chain")
d = {"k": T("dict")}
d["k"] = d.pop("k").name
print("|", d, sorted([T("s2"), T("s1")], key=T.get)[0].name, "|")
del b, c
print("end")
