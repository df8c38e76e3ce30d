def chunked(it, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    chunk = []
    for item in it:
        chunk.append(item)
        if len(chunk) == k:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
