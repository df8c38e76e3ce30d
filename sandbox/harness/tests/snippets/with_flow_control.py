class M:
    def __init__(self, log, name):
        self.log, self.name = log, name

    def __enter__(self):
        self.log.append(f"+{self.name}")
        return self

    def __exit__(self, *exc):
        self.log.append(f"-{self.name}{exc[0].__name__ if exc[0] else ''}")
        return exc[0] is StopIteration


def f(action):
    log = []
    for i in range(3):
        with M(log, i) as m, M(log, "in"):
            if action == "continue":
                continue
            if action == "break":
                break
            if action == "return":
                return m.name, log
            if action == "raise":
                raise StopIteration
            log.append("body")
        log.append("after")
    else:
        log.append("else")
    return "end", log


for action in ("none", "continue", "break", "return", "raise"):
    print(action, *f(action))


def value():
    log = []
    with M(log, "v"):
        return log, log.append("return evaluated")


print(value())
