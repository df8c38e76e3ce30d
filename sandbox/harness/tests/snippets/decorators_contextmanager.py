import contextlib


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>", end=" ")
    try:
        yield name.upper()
    except ValueError as error:
        print(f"!{error}", end=" ")
    finally:
        print(f"</{name}>", end=" ")


with tag("a") as a, tag("b"):
    print(a, end=" ")
print()
with tag("v"):
    raise ValueError("swallowed")
print()
try:
    with tag("k"):
        raise KeyError("passes")
except KeyError as error:
    print(error)


@tag("deco")
def f(x):
    return x * 2


print(f(21), f.__name__)
with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
with contextlib.ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.push(lambda *exc: print(exc[0].__name__, end=" ") or True)
    {}[names[0]]
print(names, tag.__name__)
