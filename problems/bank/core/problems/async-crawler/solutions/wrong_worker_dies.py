import asyncio


async def crawl(start, fetch, limit):
    queue = asyncio.Queue()
    queue.put_nowait(start)
    seen = {start}
    pages = set()

    async def work():
        while True:
            page = await queue.get()
            try:
                links = await fetch(page)
                pages.add(page)
                for link in links:
                    if link not in seen:
                        seen.add(link)
                        queue.put_nowait(link)
            finally:
                queue.task_done()

    workers = [asyncio.create_task(work()) for _ in range(limit)]
    await queue.join()
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return pages
