import asyncio


async def crawl(start, fetch, limit):
    seen = {start}
    pages = set()
    level = [start]
    while level:
        results = await asyncio.gather(*(fetch(page) for page in level), return_exceptions=True)
        next_level = []
        for page, links in zip(level, results):
            if isinstance(links, Exception):
                continue
            pages.add(page)
            for link in links:
                if link not in seen:
                    seen.add(link)
                    next_level.append(link)
        level = next_level
    return pages
