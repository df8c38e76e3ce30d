from collections.abc import Awaitable, Callable


async def crawl(start: str, fetch: Callable[[str], Awaitable[list[str]]], limit: int) -> set[str]:
    """Return all pages that can be read from start on, with up to limit fetches at a time."""
    ...
