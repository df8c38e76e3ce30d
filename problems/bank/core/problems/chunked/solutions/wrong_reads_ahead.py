def chunked(it, k):
    if k < 1:
        raise ValueError("k must be at least 1")

    def chunks():
        chunk = []
        for item in it:
            if len(chunk) == k:
                yield chunk
                chunk = []
            chunk.append(item)
        if chunk:
            yield chunk

    return chunks()
