import contextlib


def resource(log, name):
    log.append(f"open {name}")
    try:
        yield name
        log.append(f"resumed {name}")
    except GeneratorExit:
        log.append(f"exit {name}")
        raise
    except Exception as error:
        log.append(f"{type(error).__name__} {name}")
        if name == "swallow":
            return
        raise
    finally:
        log.append(f"close {name}")


def use(*names, fail=None):
    log = []
    try:
        with contextlib.ExitStack() as stack:
            for name in names:
                manager = contextlib.contextmanager(resource)(log, name)
                log.append(stack.enter_context(manager))
            if fail:
                raise fail
            return "returned", log
    except BaseException as error:
        return repr(error), log
    finally:
        log.append("end")
    return "fell through", log


print(use("a", "b"), use("a", "swallow", fail=ValueError("v")), use("swallow", "b", fail=KeyError("k")),
      use("a", fail=KeyboardInterrupt()), sep="\n")
log = []
g = resource(log, "manual")
next(g)
for _ in g: pass
h = resource(log, "abandoned")
next(h)
del h
print(log)
