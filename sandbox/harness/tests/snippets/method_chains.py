class Query:
    def __init__(self, items, log=()):
        self.items, self.log = list(items), list(log)

    def where(self, test):
        return Query(filter(test, self.items), self.log + ["where"])

    def map(self, fn, *more, **kw):
        return Query([fn(x, *more, **kw) for x in self.items], self.log + ["map"])

    def __getattr__(self, name):
        return lambda *a: Query(getattr(self.items, name)(*a) or self.items, self.log + [name])

    def __getitem__(self, key):
        return Query(self.items[key] if isinstance(key, slice) else [self.items[key]], self.log + ["item"])

    def __iter__(self): return iter(self.items)


q = (Query(range(10))
     .where(lambda x: x % 2)
     .map(lambda x, y, *, z=0: x * y + z, 3, z=1)
     [1:]
     .reverse()
     .append("end"))
print(list(q), q.log)
print(" a,b ,c ".strip().replace(" ", "").upper().split(",")[-1].join(["x", "y"]).center(9, "*").title().encode().hex().count("2"))
print("abc".upper().lower().islower(), [3, 1, 2].copy().__len__().__add__(4).bit_length(),
      {"a": {"b": [1, {"c": (5, 6)}]}}["a"]["b"][1]["c"][-1].__class__.__name__)
print(Query("ab").map(str.upper).map("{}{}".format, "!").items, (lambda: [lambda: {"k": [7]}])()[0]()["k"][0],
      str(str(str(5) + "1") * 2)[::-1])
try:
    print("x".join(["a"]).split("a").pop().append(1))
except AttributeError as error:
    print(error)
