import asyncio


async def crawl(start, fetch, limit):
    sem = asyncio.Semaphore(limit)
    seen = {start}
    pages = set()

    async def visit(page):
        async with sem:
            try:
                links = await fetch(page)
            except OSError:
                return
            pages.add(page)
            new = [link for link in dict.fromkeys(links) if link not in seen]
            seen.update(new)
            await asyncio.gather(*(visit(link) for link in new))

    await visit(start)
    return pages
