class Log(dict):
    def __getitem__(self, key):
        print(f"get {key}", end="; ")
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print(f"set {key}={value}", end="; ")
        super().__setitem__(key, value)

    def __missing__(self, key):
        print(f"missing {key}", end="; ")
        return 0


def t(value, name):
    print(name, end="; ")
    return value


d = Log(a=1)
t(d, "target")[t("a", "key")] += t(5, "value")
print()
d[t("new", "key")] -= t(1, "value")
print(dict(d))
i = iter(range(10))
lst = [10, 20, 30, 40]
lst[next(i)] += next(i)
lst[next(i)] *= lst[next(i)]
print(lst)
try:
    lst[t(9, "index")] += t(1, "never")
except IndexError as error:
    print(error)
try:
    (1, 2)[t(0, "index")] += t(1, "value")
except TypeError as error:
    print(error)
