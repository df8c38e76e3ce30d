def f(x):
    match x:
        case []:
            return "empty"
        case [one]:
            return "one", one
        case [1, *rest]:
            return "starts with 1", rest
        case [*head, 9]:
            return "ends with 9", head
        case (a, (b, *c), *_) if a != b:
            return "nested", a, b, c
        case [a, b] | [a, b, _]:
            return "two or three", a, b
        case first, *mid, last:
            return first, mid, last
        case str() | bytes():
            return "text"
        case _:
            return "other"


for x in ([], (5,), [1, 2, 3], [2, 9], ["a", "bc", 0], ["a", ("b", "c", "d"), 0], (4, 4), [4, [4], 5], range(5, 9), "ab", b"xy",
      {1, 2}, iter([1]), 5):
    print(f(x) if not hasattr(x, "__next__") else f(x), end="; ")
print()
match 1, [2, {"k": (3, 4)}]:
    case int(a), [b, {"k": (c, d)}]:
        print(a, b, c, d)
match [1, 2, 3]:
    case [x, y] | [x, y, 4] | [4, y, x]:
        pass
    case [*xs]:
        print(xs, "x" in globals())
