def kind(x):
    match x:
        case 0 | 1 if x is not True:
            return "bit"
        case True:
            return "true"
        case -5 | 2.5 | 1 + 2j:
            return "number"
        case "a" "b":
            return "ab"
        case b"bytes" | None:
            return "bytes or none"
        case str() if (n := len(x)) > 3:
            return f"long {n}"
        case str(s) if s.isupper() or s == "":
            return f"upper {s!r}"
        case int(i) | float(i):
            return f"num {i}"
    return "nothing"


print([kind(x) for x in (0, 1, True, False, -5, 2.5, 1 + 2j, "ab", b"bytes", None, "long one", "UP", "", "low", 7, 8.5, [], 0.0)])


def calls(x):
    log = []

    def guard(name, value):
        log.append(name)
        return value

    match x:
        case _ if guard("first", False):
            pass
        case int() | str() if guard("second", x == 1):
            log.append("body 1")
        case y if guard("third", True):
            log.append(y)
    return log


print(calls(1), calls(2), calls([]))
