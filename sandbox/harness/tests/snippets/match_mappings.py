def f(x):
    match x:
        case {"type": "a", "value": v, **rest}:
            return "a", v, rest
        case {"type": str(t) as whole, "n": [n, *_]}:
            return t, whole, n
        case {1: one, "two": _} if False:
            return one
        case {-1: minus, None: nothing}:
            return minus, nothing
        case {"k": {"deep": {"er": x}}}:
            return "deep", x
        case {**everything} if len(everything) > 3:
            return sorted(everything)
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


class Missing(dict):
    def __missing__(self, key):
        print("missing called", key)
        return 1


print(f({"type": "a", "value": 1, "x": 2}), f({"type": "b", "n": (7, 8)}), f({-1: "m", None: "n"}))
print(f({"k": {"deep": {"er": 1}}}), f(dict.fromkeys("abcd")), f({}), f([]), f(Missing(type="a")), f({"type": 1, "n": [1]}))
data = {"a": 1, "b": 2}
match data:
    case {"a": x, **others}:
        others["c"] = 3
print(x, others, data)
