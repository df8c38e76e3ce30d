class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    async def __aenter__(self):
        print("enter", self.name, end="; ")
        return self

    async def __aexit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, end="; ")
        return self.suppress


async def main():
    async with Manager("a") as a, Manager("b", True) as b:
        raise ValueError(a.name + b.name)
    print("suppressed")
    try:
        async with Manager("c"):
            async with Manager("d"):
                1 / 0
    except ZeroDivisionError as error:
        print("caught", error)
    async with Manager("e"):
        return "returned"


def run(coro):
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value


print(run(main()))
