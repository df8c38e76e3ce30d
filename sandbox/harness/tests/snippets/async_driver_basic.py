class Wait:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        got = yield self.name
        return f"{self.name}={got}"


async def child(n):
    a = await Wait(f"c{n}")
    return a, n


async def main():
    x = await child(1)
    y = [await child(2), await Wait("direct")]
    return x, y, (await Wait("p")) + (await Wait("q")), {await Wait("k"): await Wait("v")}


def run(coro):
    value, n = None, 0
    while True:
        try:
            print("->", coro.send(value), end=" ")
        except StopIteration as stop:
            return stop.value
        n += 1
        value = n


print(run(main()))
c = child(0)
print(type(c).__name__, c.cr_running, c.cr_await, c.__name__, c.close())
