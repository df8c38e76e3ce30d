async def agen():
    try:
        got = yield 1
        print("got", got, end="; ")
        got = yield 2
        print("got", got, end="; ")
    except ValueError as error:
        print("caught", error, end="; ")
        yield "recovered"
    finally:
        print("finally", end="; ")


def step(awaitable):
    try:
        awaitable.__await__().send(None)
    except StopIteration as stop:
        return stop.value
    except StopAsyncIteration:
        return "exhausted"


g = agen()
print(step(g.asend(None)), step(g.asend("x")), step(g.athrow(ValueError("v"))), step(g.__anext__()))
g = agen()
print(step(anext(g)), step(g.aclose()), step(anext(g)), step(anext(g, "default")))
print(type(g).__name__, g.ag_running, g.__qualname__, aiter(g) is g)
e = (x async for x in agen())
print(step(e.asend(None)), step(e.asend(None)), step(e.asend(None)), type(e).__name__)
