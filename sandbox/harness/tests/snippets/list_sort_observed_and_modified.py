x = [3, 1, 2]
seen = []


def key(v):
    seen.append((v, list(x), len(x)))
    return v


x.sort(key=key)
print(seen, x)


def modify(v):
    y.append(v)
    return v


y = [2, 1]
try:
    y.sort(key=modify)
except ValueError as error:
    print(error, y)


def fail(v):
    if v == 0:
        raise KeyError(v)
    return v


z = [3, 0, 1]
try:
    z.sort(key=fail)
except KeyError as error:
    print(repr(error), z)
try:
    [1, "a", 2].sort()
except TypeError as error:
    print(error)
print(sorted(z, key=str), z.sort(), z, z.sort(reverse=True), z, list(sorted("cab", reverse=1)))
