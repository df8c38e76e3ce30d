def f(values):
    len = lambda v: "local len"
    return len(values), [len(v) for v in values]


def g(values, sorted=lambda v: "parameter", *, range=5):
    return sorted(values), range, [range for range in (1, 2)]


def h(list, str, int=3):
    list.append(str)
    list += [int]
    return list


def k():
    for sum in (1, 2):
        pass
    with open("/dev/null") as max:
        name = max.name
    import math as abs
    def min(*args): return "nested def", args
    class dict: x = 1
    try:
        raise ValueError("v")
    except ValueError as print_error:
        pass
    (any := "walrus")
    [all, *zip] = "xyz"
    return sum, name, abs.floor(2.5), min(2, 1), dict.x, any, all, zip


def late():
    try:
        return tuple([1])
    except NameError as error:
        return str(error)
    tuple = None


def closure():
    def inner(): return enumerate("ab")
    enumerate = lambda s: f"enclosing {s}"
    return inner()


print(f(["a"]), g([2, 1]), h([0], "s"), k(), late(), closure(), sep="\n")
print(len([1]), sorted([2, 1]), sum([1, 2]), list("a"), list(map(lambda len: len * 2, [3])))
