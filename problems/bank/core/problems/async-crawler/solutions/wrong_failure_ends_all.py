import asyncio


async def crawl(start, fetch, limit):
    sem = asyncio.Semaphore(limit)
    seen = {start}
    pages = set()

    async def visit(page, group):
        async with sem:
            links = await fetch(page)
        pages.add(page)
        for link in links:
            if link not in seen:
                seen.add(link)
                group.create_task(visit(link, group))

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(visit(start, group))
    except* OSError:
        pass
    return pages
