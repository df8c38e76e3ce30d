SEEN = []


def generate(n, rng):
    SEEN.extend(range(n))
    return [SEEN[:]]
