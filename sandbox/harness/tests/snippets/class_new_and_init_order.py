class A:
    def __new__(cls, *args, **kwargs):
        print(f"new {cls.__name__} {args} {kwargs}", end="; ")
        if args and args[0] == "other":
            return ["not an A"]
        if args and args[0] == "cached":
            cls.cache = cls.__dict__.get("cache") or super().__new__(cls)
            return cls.cache
        return super().__new__(cls)

    def __init__(self, *args, **kwargs):
        print(f"init {args}", end="; ")
        self.args = getattr(self, "args", ()) + args


class B(A):
    def __init__(self, first, *rest):
        super().__init__(*rest, first)


print(A(1, k=2).args, A("other"), A("cached") is A("cached"), A.cache.args)
print(B(1, 2, 3).args, isinstance(B("cached"), B), "cache" in vars(B))


class Bad:
    def __init__(self): return 5
class Tup(tuple):
    def __new__(cls, *items): return super().__new__(cls, [i * 2 for i in items])
    def __add__(self, o): return Tup(*super().__add__(o))


for f in (Bad, lambda: A.__new__(int), lambda: object.__new__(A, 1).args, lambda: object(1), lambda: B()):
    try:
        print(f())
    except (TypeError, AttributeError) as error:
        print(error)
t = Tup(1, 2)
t += (1,)
print(t, type(t).__name__, A.__call__ if "__call__" in vars(A) else type(A).__call__(list, "ab"))
