def chunked(it, k):
    if k < 1:
        raise ValueError("k must be at least 1")

    def chunks():
        chunk = []
        for item in it:
            chunk.append(item)
            if len(chunk) == k:
                yield chunk
                chunk.clear()
        if chunk:
            yield chunk

    return chunks()
