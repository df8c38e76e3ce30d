def work(n):
    out = []
    for i in range(n):
        out.append(i * i)
        if i in (1, 2):
            out += [str(i) + "!"]
    return out, sorted(out, key=str), sum(x for x in out if isinstance(x, int))


def keep(_work=work, _print=print, _globals=globals):
    saved = dict(_globals())
    _globals().clear()
    result = None
    try:
        result = _work(4)
    except NameError as error:
        result = type(error).__name__, str(error)
    finally:
        _globals().update(saved)
    return result


def pure(values, _range=range):
    total = 0
    for v in values:
        while v > 0:
            v -= 1
            total += v
    return total + (1 if 3 in values else 0)


print(keep(pure and (lambda n: pure([1, 2, 3]))))
print(keep(lambda n, p=pure: p([1, 2, 3]) + n), work(4))
for name in [k for k in globals() if k in ("keep", "pure")]:
    del globals()[name]
print(work(2), sorted(k for k in globals() if not k.startswith("__")))
exec("for q in range(3): w = q + 1", globals())
print(q, w)
