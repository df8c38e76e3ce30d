from itertools import zip_longest


def chunked(it, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    groups = zip_longest(*[iter(it)] * k)
    return ([x for x in group if x is not None] for group in groups)
