import functools


def repeat(times, *, log=None):
    def decorator(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            out = []
            for i in range(times):
                if log is not None:
                    log.append((f.__name__, i))
                out += [f(*args, **kwargs)]
            return out

        wrapper.calls = 0
        return wrapper

    return decorator


log = []


@repeat(2, log=log)
@repeat(times=3)
def greet(name: str = "x", *, loud=False) -> str:
    """Greets."""
    greet.calls += 1
    return name.upper() if loud else name


print(greet("a"), greet(loud=True), log, greet.calls)
print(greet.__name__, greet.__doc__, greet.__annotations__, greet.__wrapped__.__wrapped__.__defaults__, greet.__qualname__)
print(greet.__code__.co_name, greet.__code__.co_freevars, greet.__dict__.keys() >= {"calls", "__wrapped__"})
