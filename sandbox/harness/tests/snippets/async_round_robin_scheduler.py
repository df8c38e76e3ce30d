class Sleep:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        for i in range(self.n):
            yield i


log = []


async def worker(name, count):
    for i in range(count):
        log.append(f"{name}{i}")
        await Sleep(i)
    if name == "b":
        raise LookupError(name)
    return name * count


def run(*coros):
    ready, results = [(i, c) for i, c in enumerate(coros)], {}
    while ready:
        i, coro = ready.pop(0)
        try:
            coro.send(None)
            ready.append((i, coro))
        except StopIteration as stop:
            results[i] = stop.value
        except LookupError as error:
            results[i] = repr(error)
    return results


print(run(worker("a", 3), worker("b", 2), worker("c", 4)), log)
