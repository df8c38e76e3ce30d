def t(value):
    print(value, end=" ")
    return value


def f(n):
    try:
        if n == 0:
            return t("try")
        if n == 1:
            raise ValueError
    except ValueError:
        return t("except")
    else:
        return t("else")
    finally:
        t("finally")
        if n == 3:
            return t("override")


print(*map(str, (f(0), f(1), f(2), f(3))))


def g():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
        x = [3]


print(g())


def h():
    n = 1
    try:
        return n
    finally:
        n += 1


print(h())
