async def agen(n):
    for i in range(n):
        await tick(i)
        yield i


class tick:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        yield self.v
        return self.v * 2


async def main():
    out = [x async for x in agen(3)]
    out += [await tick(x) for x in range(2)]
    d = {x: y async for x in agen(2) for y in [await tick(x)] if x}
    s = {await tick(x) async for x in agen(3) if await tick(x)}
    g = (x * 10 async for x in agen(3))
    nested = [[a async for a in agen(b)] for b in range(3)]
    async for last in agen(2):
        pass
    else:
        out.append("else")
    return out, d, sorted(s), [v async for v in g], nested, last


def run(coro):
    sent = []
    while True:
        try:
            sent.append(coro.send(None))
        except StopIteration as stop:
            return stop.value, len(sent), sent[:8]


print(*run(main()), sep="\n")
