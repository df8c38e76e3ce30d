import asyncio


async def produce(queue, n):
    for i in range(n):
        await queue.put(i)
    await queue.put(None)


async def consume(queue):
    out = []
    while (item := await queue.get()) is not None:
        out.append(item * item)
    return out


async def main():
    queue = asyncio.Queue(2)
    _, squares = await asyncio.gather(produce(queue, 5), consume(queue))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(0))
            group.create_task(fail())
    except* ValueError as caught:
        squares.append([str(e) for e in caught.exceptions])
    return squares, await asyncio.wait_for(asyncio.sleep(0, "slept"), 1)


async def fail():
    raise ValueError("in task")


print(asyncio.run(main()))
