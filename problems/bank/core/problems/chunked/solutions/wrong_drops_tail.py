def chunked(it, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    return map(list, zip(*[iter(it)] * k))
