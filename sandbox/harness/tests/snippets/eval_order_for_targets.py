class T:
    def __init__(self):
        self.seen = []

    def __setitem__(self, key, value):
        print(f"[{key}]={value}", end=" ")


def t(value):
    print("source", end=" ")
    return value


box, i = T(), 0
for box[i] in t([10, 20]):
    i += 1
print()
for i, box[i] in enumerate(t("ab"), 5):
    print("body", i, end=" ")
print()
for (a, *b), box["c"] in t([("xyz", 1), ("pq", 2)]):
    print(a, b, end=" ")
print()
for box.attr in t(range(2)):
    pass
print(box.attr, [0 for box.attr in "no"], box.attr)
x = [1, 2, 3]
for x[0] in x:
    print(x, end=" ")
print()
