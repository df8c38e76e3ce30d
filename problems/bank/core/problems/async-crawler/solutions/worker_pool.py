import asyncio
from collections.abc import Awaitable, Callable


async def crawl(start: str, fetch: Callable[[str], Awaitable[list[str]]], limit: int) -> set[str]:
    """`limit` workers share one queue; the crawl ends when all that was queued is done."""
    seen = {start}
    pages: set[str] = set()
    queue: asyncio.Queue[str] = asyncio.Queue()
    queue.put_nowait(start)

    async def work() -> None:
        while True:
            page = await queue.get()
            try:
                links = await fetch(page)
            except OSError:
                links = []
            else:
                pages.add(page)
            for link in links:
                if link not in seen:
                    seen.add(link)
                    queue.put_nowait(link)
            queue.task_done()

    workers = [asyncio.create_task(work()) for _ in range(limit)]
    await queue.join()
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return pages
