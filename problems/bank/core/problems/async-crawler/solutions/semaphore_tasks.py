import asyncio
from collections.abc import Awaitable, Callable


async def crawl(start: str, fetch: Callable[[str], Awaitable[list[str]]], limit: int) -> set[str]:
    """One task a page; a semaphore lets `limit` of them fetch at a time."""
    slots = asyncio.Semaphore(limit)
    seen = {start}
    pages: set[str] = set()

    async def visit(page: str) -> None:
        try:
            async with slots:
                links = await fetch(page)
        except OSError:
            return
        pages.add(page)
        for link in links:
            if link not in seen:
                seen.add(link)  # before anything is awaited
                group.create_task(visit(link))

    async with asyncio.TaskGroup() as group:
        group.create_task(visit(start))
    return pages
