def chunked(it, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    return (it[i : i + k] for i in range(0, len(it), k))
