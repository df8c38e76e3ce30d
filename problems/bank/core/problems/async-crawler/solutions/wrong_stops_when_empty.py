import asyncio


async def crawl(start, fetch, limit):
    seen = {start}
    pages = set()
    todo = [start]

    async def work():
        while todo:
            page = todo.pop()
            try:
                links = await fetch(page)
            except OSError:
                continue
            pages.add(page)
            for link in links:
                if link not in seen:
                    seen.add(link)
                    todo.append(link)

    await asyncio.gather(*(work() for _ in range(limit)))
    return pages
