def process(items):
    out = []
    for item in items:
        match item:
            case {"op": "skip"}:
                continue
            case {"op": "stop"}:
                break
            case {"op": "nest", "items": [*inner]}:
                try:
                    out.append(process(inner))
                finally:
                    out.append("nested")
            case {"op": ("add" | "sub") as op, "args": [int(a), int(b)]}:
                match op:
                    case "add":
                        out.append(a + b)
                    case _:
                        out.append(a - b)
            case (int(x), int(y)) if (total := x + y) > 10:
                with open("/dev/null"):
                    out += [total]
            case (int(x), y) if x == y:
                while x:
                    x -= 1
                    match x:
                        case 1: break
                        case _: continue
                else:
                    out.append("while else")
                out.append((x, y))
            case [[a, *b], {"k": [c, _]}]:
                out.append((a, b, c))
            case (str() as s, *_) | {"s": str() as s}:
                return out, s
            case unknown:
                out.append(f"? {unknown!r}")
    else:
        out.append("for else")
    return out


print(process([{"op": "skip"}, {"op": "add", "args": [1, 2]}, {"op": "sub", "args": [1, 2]}, (5, 6), (3, 3), (0, 0), {"op": "stop"}, 1]))
print(process([{"op": "nest", "items": [(9, 9), 1.5]}, [[1, 2, 3], {"k": [4, 5]}]]), process([("a", 1, 2), 3]),
      process([{"s": "t"}]), process([]))
