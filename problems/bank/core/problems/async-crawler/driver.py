"""Builds `fetch` from a plain description of a site and reports what a crawl did with it.

A site is {"links": {page: [page, ...]}, "seconds": time of a fetch, "slow": {page: seconds},
"failing": [page, ...]}; the last two may be absent. Time is the virtual time of the event loop.
"""

import asyncio
from collections import Counter

IDLE_PART = 0.1  # of the whole time; leaves room for a crawl that looks for work now and then


class Site:
    """Serves pages and keeps the books."""

    def __init__(self, start: str, plan: dict, limit: int) -> None:
        self.links = plan["links"]
        self.seconds = {page: plan["seconds"] for page in self.links} | plan.get("slow", {})
        self.failing = set(plan.get("failing", ()))
        self.fetched: Counter[str] = Counter()
        self.in_flight = 0
        self.most_in_flight = 0
        self.limit = limit
        self.known = {start}
        self.idle = 0.0  # time in which a slot was free and a known page was not yet fetched
        self.clock = asyncio.get_running_loop().time
        self.now = self.clock()

    async def fetch(self, page: str) -> list[str]:
        """Return the links of a page after a while, or raise OSError."""
        if page not in self.links:
            raise LookupError(f"no page links to {page!r}")
        self.watch()
        self.fetched[page] += 1
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            await asyncio.sleep(self.seconds[page])
        finally:
            self.watch()
            self.in_flight -= 1
        if page in self.failing:
            raise OSError(f"can't fetch {page}")
        self.known.update(self.links[page])
        return list(self.links[page])

    def watch(self) -> None:
        """Add the time since the last event if a slot was wasted in it."""
        now = self.clock()
        if self.in_flight < self.limit and len(self.fetched) < len(self.known):
            self.idle += now - self.now
        self.now = now


async def run(entry, args: list) -> dict[str, object]:
    """Await entry(start, fetch, limit) and return plain observations."""
    start, plan, limit = args
    site = Site(start, plan, limit)
    began = site.now
    pages = await entry(start, site.fetch, limit)
    site.watch()
    return {
        "pages": pages,
        "fetched_again": sorted(page for page, times in site.fetched.items() if times > 1),
        "most_in_flight": site.most_in_flight,
        "slots_used": site.idle <= IDLE_PART * (site.now - began),
    }
