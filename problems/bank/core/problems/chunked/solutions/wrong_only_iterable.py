from itertools import islice


class Chunks:
    def __init__(self, it, k):
        self.items = iter(it)
        self.k = k

    def __iter__(self):
        while chunk := list(islice(self.items, self.k)):
            yield chunk


def chunked(it, k):
    if k < 1:
        raise ValueError("k must be at least 1")
    return Chunks(it, k)
