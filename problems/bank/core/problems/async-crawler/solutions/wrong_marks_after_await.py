import asyncio


async def crawl(start, fetch, limit):
    sem = asyncio.Semaphore(limit)
    seen = set()
    pages = set()

    async def visit(page):
        if page in seen:
            return
        async with sem:
            try:
                links = await fetch(page)
            except OSError:
                links = None
        seen.add(page)
        if links is None:
            return
        pages.add(page)
        await asyncio.gather(*(visit(link) for link in links))

    await visit(start)
    return pages
