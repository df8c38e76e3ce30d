"""Builds `fetch` from a plain description of a site and reports what a crawl did with it.

A site is {"links": {page: [page, ...]}, "seconds": time of a fetch, "slow": {page: seconds},
"failing": [page, ...]}; the last two may be absent. Time is the virtual time of the event loop.
"""

import asyncio
from collections import Counter

TOLERANCE = 1.5  # times the bound of enough_seconds


class Site:
    """Serves pages and keeps the books."""

    def __init__(self, plan: dict) -> None:
        self.links = plan["links"]
        self.seconds = {page: plan["seconds"] for page in self.links} | plan.get("slow", {})
        self.failing = set(plan.get("failing", ()))
        self.fetched: Counter[str] = Counter()
        self.in_flight = 0
        self.most_in_flight = 0

    async def fetch(self, page: str) -> list[str]:
        """Return the links of a page after a while, or raise OSError."""
        if page not in self.links:
            raise LookupError(f"no page links to {page!r}")
        self.fetched[page] += 1
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            await asyncio.sleep(self.seconds[page])
        finally:
            self.in_flight -= 1
        if page in self.failing:
            raise OSError(f"can't fetch {page}")
        return list(self.links[page])

    def enough_seconds(self, start: str, limit: int) -> float:
        """What any crawl needs at most that never leaves a slot free while a known page waits.

        All slots busy: at most total / limit. Some slot free: then no known page waits, so the
        nearest unfinished page is being fetched, and each level takes at most the slowest fetch.
        """
        reached, level, levels = {start}, [start], 0
        while level:
            levels += 1
            read = [page for page in level if page not in self.failing]
            found = dict.fromkeys(link for page in read for link in self.links[page])
            level = [page for page in found if page not in reached]
            reached.update(level)
        times = [self.seconds[page] for page in reached]
        return sum(times) / limit + levels * max(times)


async def run(entry, args: list) -> dict[str, object]:
    """Await entry(start, fetch, limit) and return plain observations."""
    start, plan, limit = args
    site = Site(plan)
    loop = asyncio.get_running_loop()
    began = loop.time()
    pages = await entry(start, site.fetch, limit)
    took = loop.time() - began
    return {
        "pages": pages,
        "fetched_again": sorted(page for page, times in site.fetched.items() if times > 1),
        "most_in_flight": site.most_in_flight,
        "in_time": took <= TOLERANCE * site.enough_seconds(start, limit),
    }
