import asyncio


async def crawl(start, fetch, limit):
    sem = asyncio.Semaphore(limit)
    seen = {start}
    pages = set()

    async def links_of(page):
        async with sem:
            try:
                links = await fetch(page)
            except OSError:
                return []
        pages.add(page)
        return links

    level = [start]
    while level:
        found = await asyncio.gather(*(links_of(page) for page in level))
        level = []
        for links in found:
            for link in links:
                if link not in seen:
                    seen.add(link)
                    level.append(link)
    return pages
