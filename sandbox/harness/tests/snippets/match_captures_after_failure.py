def f(x):
    try:
        match x:
            case (a, 1, b):
                return "first", a, b
            case (a, 2, c) if c > a:
                return "second", a, c
            case (a, _, _) if a > 100:
                return "third"
    finally:
        print(sorted(locals().items(), key=str), end=" ")
    return "none"


print(f((5, 1, 6)))
print(f((5, 2, 6)))
print(f((7, 2, 6)))
print(f((8, 3, 9)))
print(f("ab"))


def loop(commands):
    out = []
    for command in commands:
        match command.split():
            case ["skip"]:
                continue
            case ["stop", *_]:
                break
            case ["push", *values]:
                out += values
            case [("up" | "down") as way, n] if n.isdigit():
                out.append((way, int(n)))
            case _:
                out.append("?")
    else:
        out.append("no break")
    return out


print(loop(["push a b", "skip", "up 3", "down x"]), loop(["push c", "stop it", "push d"]))
