import asyncio
from collections import deque
from collections.abc import Awaitable, Callable


async def crawl(start: str, fetch: Callable[[str], Awaitable[list[str]]], limit: int) -> set[str]:
    """A plain loop that keeps `limit` fetches running and takes whichever ends first."""
    seen = {start}
    pages: set[str] = set()
    waiting = deque([start])
    running: dict[asyncio.Future[list[str]], str] = {}
    while waiting or running:
        while waiting and len(running) < limit:
            page = waiting.popleft()
            running[asyncio.ensure_future(fetch(page))] = page
        done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for fetched in done:
            page = running.pop(fetched)
            if fetched.exception() is not None:
                continue
            pages.add(page)
            for link in fetched.result():
                if link not in seen:
                    seen.add(link)
                    waiting.append(link)
    return pages
