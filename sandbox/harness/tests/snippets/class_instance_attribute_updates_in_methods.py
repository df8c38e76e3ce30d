class Counter:
    instances = 0
    names = []

    def __init__(self, name):
        type(self).instances += 1
        self.__class__.names += [name]
        self.name, self.hits, self.log = name, {}, ""

    def hit(self, key, by=1):
        self.hits[key] = self.hits.get(key, 0) + by
        self.log += f"{key}{self.hits[key]} "
        self.last, self.total = key, sum(self.hits.values())
        return self

    def __iadd__(self, other):
        for k, v in other.hits.items():
            self.hit(k, v)
        return self

    def merge(self, *others):
        for self.current in others:
            self += self.current
        del self.current
        return self


class Sub(Counter):
    names = ["sub"]

    def hit(self, key, by=1):
        super().hit(key.upper(), by * 2)
        self.instances += 1
        return self


a, b = Counter("a").hit("x").hit("y").hit("x"), Sub("b").hit("x")
a.merge(b, Counter("c").hit("z", 5))
print(a.hits, a.log, a.last, a.total, hasattr(a, "current"), b.hits, vars(b)["instances"])
print(Counter.instances, Sub.instances, Counter.names, Sub.names, sorted(vars(Sub)) == sorted(vars(Sub).keys()), "instances" in vars(Sub))
a.hits["new"], a.hits["x"] = a.hits.pop("x"), a.hits.pop("y")
a.hit = lambda k: f"instance hit {k}"
print(a.hits, a.hit("q"), Counter.hit(a, "w").hits["w"], [c.total for c in (a, b)])
