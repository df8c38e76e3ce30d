import traceback


async def fails():
    await Step()
    raise KeyError("deep")


class Step:
    def __await__(self):
        yield "step"


async def middle():
    try:
        return await fails()
    except KeyError as error:
        raise RuntimeError("wrapped") from error
    finally:
        await Step()
        print("finally", end="; ")


c = middle()
print(c.send(None), c.send(None))
try:
    c.send(None)
except RuntimeError as error:
    for e in (error, error.__cause__):
        print(repr(e), [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
c = middle()
c.send(None)
print(c.throw(KeyError("thrown in")), c.cr_frame.f_lineno)
try:
    c.throw(GeneratorExit)
except GeneratorExit:
    print("exit", c.cr_frame)
