class M:
    def __init__(self, name, value=None, suppress=False):
        print("init", name, end="; ")
        self.name, self.value, self.suppress = name, value, suppress

    def __enter__(self):
        print("enter", self.name, end="; ")
        return self.value

    def __exit__(self, kind, error, tb):
        print("exit", self.name, kind and kind.__name__, tb is not None, end="; ")
        return self.suppress


class T: pass


t = T()
with M("a", 1) as t.x, M("b", (2, [3, 4])) as (y, [*z]), (M("c", 5)) as t.w:
    print(t.x, y, z, t.w)
print()
with (
    M("p", "v") as v,
    M("q", suppress=True),
):
    raise KeyError(v)
print("after")
try:
    with M("r") as (a, b), M("never"):
        pass
except TypeError as error:
    print(error)
try:
    with M("s"), M(undefined):
        pass
except NameError as error:
    print(error)
with M("empty"): pass
print()
