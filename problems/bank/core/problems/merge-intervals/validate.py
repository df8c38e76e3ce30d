"""Checks that an input keeps the promises of the statement."""

LIMIT = 10**9


def validate(spans: list[list[int]]) -> None:
    assert type(spans) is list, "spans is a list"
    assert len(spans) <= 100_000, "at most 100000 spans"
    for span in spans:
        assert type(span) is list and len(span) == 2, "a span is a list of two"
        assert all(type(point) is int for point in span), "start and end are ints"
        assert -LIMIT <= span[0] <= span[1] <= LIMIT, "start <= end, within the limits"
