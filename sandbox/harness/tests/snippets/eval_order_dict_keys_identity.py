class K:
    def __init__(self, tag):
        self.tag = tag

    def __hash__(self):
        print(f"hash {self.tag}", end="; ")
        return 1

    def __eq__(self, other):
        print(f"{self.tag}=={other.tag}", end="; ")
        return True


d = {K("a"): "first", K("b"): "second"}
print([(k.tag, v) for k, v in d.items()])
s = {K("c"), K("d")}
print([k.tag for k in s])
d[K("e")] = "third"
print([(k.tag, v) for k, v in d.items()], d[K("f")])
e = {k: k.tag for k in (K("g"), K("h"))}
print([(k.tag, v) for k, v in e.items()])
print({1: "int", True: "bool", 1.0: "float"}, {0, False}, [*{True, 1}])
