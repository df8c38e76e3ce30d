from itertools import islice


def chunked(it, k):
    if k < 1:
        raise ValueError("k must be at least 1")

    def chunks():
        while chunk := list(islice(it, k)):
            yield chunk

    return chunks()
