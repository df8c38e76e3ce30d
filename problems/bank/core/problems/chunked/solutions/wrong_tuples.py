from itertools import islice


def chunked(it, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    items = iter(it)
    return iter(lambda: tuple(islice(items, k)), ())
