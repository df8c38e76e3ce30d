import warnings

warnings.simplefilter("ignore")


async def co(x=0):
    return x


async def agen():
    yield 1


def run(c):
    try:
        while True: c.send(None)
    except StopIteration as stop:
        return stop.value


async def bad_await(): return await 5
async def bad_with():
    async with 5: pass
async def bad_for():
    async for x in 5: pass
async def twice():
    c = co(1)
    return await c, await c
async def raises(): raise StopIteration("inside")
async def nested(): return [await co(i) for i in range(3)], (await co(1)) + (await co(2)), await co(await co(5)), [*await co([1,
      2])], {**await co({"a": 1})}


for f in (bad_await, bad_with, bad_for, twice, raises, nested):
    try:
        print(f.__name__, run(f()))
    except (TypeError, RuntimeError) as error:
        print(f.__name__, type(error).__name__, error)
for text in ("async def f():\n [x async for x in y]\n yield from z", "await x", "async with a: pass", "def f(): await x",
      "[x async for x in y]", "lambda: await x", "async def f(): return (yield 1), 2\nasync def g():\n yield 1\n return 2"):
    try:
        exec(text)
        print("ok")
    except SyntaxError as error:
        print(error.msg, error.lineno)
