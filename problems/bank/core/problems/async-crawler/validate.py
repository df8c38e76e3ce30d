"""Checks that an input keeps the promises of the statement."""


def validate(start: str, site: dict, limit: int) -> None:
    assert type(limit) is int and 1 <= limit <= 100, "limit within the limits"
    assert site.keys() <= {"links", "seconds", "slow", "failing"}, "a site as the driver reads it"
    links = site["links"]
    assert start in links, "start is a page"
    assert 1 <= len(links) <= 5_000, "1 to 5000 pages"
    assert sum(map(len, links.values())) <= 20_000, "at most 20000 links"
    assert all(type(page) is str for page in links), "pages are named by strings"
    assert all(target in links for targets in links.values() for target in targets), "no dead link"
    slow = site.get("slow", {})
    assert slow.keys() <= links.keys(), "slow pages are pages"
    times = [site["seconds"], *slow.values()]
    assert all(type(x) is float and 0 < x <= 60 for x in times), "a fetch takes up to a minute"
    assert set(site.get("failing", ())) <= links.keys(), "failing pages are pages"
