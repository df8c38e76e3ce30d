import asyncio


async def later(n):
    await asyncio.sleep(n)
    return n + n
