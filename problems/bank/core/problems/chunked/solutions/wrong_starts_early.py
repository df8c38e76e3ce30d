from itertools import islice


def chunked(it, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    items = iter(it)
    first = list(islice(items, k))

    def chunks():
        chunk = first
        while chunk:
            yield chunk
            chunk = list(islice(items, k))

    return chunks()
