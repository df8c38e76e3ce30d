async def gen(n):
    for i in range(n):
        yield i


async def value(x):
    return x


class Holder:
    async def rows(self):
        return [[await value(i * j) async for j in gen(3)] async for i in gen(2)]

    async def lookup(self, keys):
        return {k: v for k in keys if (v := await value(len(k))) > 1}, v

    def lazily(self):
        return (await value(x) async for x in gen(2))


def run(coro):
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value


async def collect(aiterable):
    return [x async for x in aiterable]


h = Holder()
print(run(h.rows()), run(h.lookup(["a", "bc", "def"])), run(collect(h.lazily())))
f = lambda: [x for x in (run(value(1)), run(value(2)))]
print(f(), run((lambda: value("from lambda"))()), Holder.rows.__code__.co_flags & 0x80 != 0)
