class Bag:
    def __init__(self):
        self.log = []

    def append(self, *args, **kw):
        self.log.append(("append", args, kw))
        return self

    def sort(self, *args, **kw): return self.append("sort", *args, **kw)
    def join(self, it): return "joined " + "".join(it)
    def pop(self, i=None): return f"pop {i}"
    def index(self, *a): return "index", a
    def extend(self, it): return it
    def insert(self, *a): return a
    def items(self): return "items"
    def get(self, k, d="dflt"): return k, d
    def split(self): return self
    def replace(self, a, b, c=1): return a + b
    def count(self): return "count without argument"
    def update(self, *a): raise ValueError("update")
    copy = clear = remove = lambda self, *a: a


b = Bag()
print(b.append(1).append(2, 3).sort(key=len, reverse=True).log)
print(b.join("ab"), b.pop(), b.pop(3), b.index(1, 2), b.extend(5), b.insert(), b.items(), b.get(1), b.split() is b, b.replace("x", "y"))
print(b.count(), b.copy(), b.clear(1), b.remove(2, 3))
try:
    b.update({})
except ValueError as error:
    print(error)
b.append = lambda *a: "instance attribute"
print(b.append(1), Bag.append(b, "unbound").log[-1], type(b).pop(b))
