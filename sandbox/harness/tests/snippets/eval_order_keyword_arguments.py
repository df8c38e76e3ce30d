def show(*args, **kwargs):
    return args, list(kwargs.items())


class M:
    def keys(self):
        print("keys", end=" ")
        return iter(["p", "q"])

    def __getitem__(self, key):
        print(f"get {key}", end=" ")
        return key * 2


def t(value):
    print(value, end=" ")
    return value


print(show(b=t(1), a=t(2), **M(), c=t(3)))
print(show(**{"z": 1}, **{"y": 2}, x=3))
for call in (
    lambda: show(a=t(1), **t({"a": 2}), b=t("after")),
    lambda: show(**t({1: 2}), b=t("after")),
    lambda: show(**t([])),
    lambda: show(*t(5), t("after")),
    lambda: show(t(1))(t("called on result")),
):
    try:
        call()
    except TypeError as error:
        print("TypeError", error)
