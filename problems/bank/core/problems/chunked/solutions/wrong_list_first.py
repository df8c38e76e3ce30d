def chunked(it, k):
    if k < 1:
        raise ValueError("k must be at least 1")

    def chunks():
        items = list(it)
        for i in range(0, len(items), k):
            yield items[i : i + k]

    return chunks()
