import contextlib


class Countdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await Pause(self.n)
        return self.n


class Pause:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)


@contextlib.asynccontextmanager
async def scope(name):
    await Pause(f"enter {name}")
    try:
        yield name
    finally:
        await Pause(f"exit {name}")


async def main():
    out = []
    async for n in Countdown(3):
        if n == 1: continue
        out.append(n)
    else:
        out.append("else")
    async with scope("a") as a, scope("b") as b:
        out += [a, b, *[x async for x in Countdown(2)]]
    async with contextlib.AsyncExitStack() as stack:
        out.append(await stack.enter_async_context(scope("c")))
    try:
        async for x in [1]: pass
    except TypeError as error:
        out.append(str(error))
    return out


c, yielded = main(), []
try:
    while True: yielded.append(c.send(None))
except StopIteration as stop:
    print(stop.value, yielded, sep="\n")
