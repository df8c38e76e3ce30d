async def crawl(start, fetch, limit):
    seen = {start}
    todo = [start]
    pages = set()
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
    return pages
