VARIABLES = ("V", "E")


def _edges(V, E, rng):
    """E edges on V vertices: a random tree first (as far as E allows), then random further edges"""
    edges = [(rng.randrange(v), v) for v in range(1, min(V, E + 1))]
    while len(edges) < E:
        a, b = rng.randrange(V), rng.randrange(V)
        edges.append((a, b if a != b or V == 1 else (b + 1) % V))
    return edges


def generate(V, E, rng):
    return V, [(a, b, rng.randrange(1, 10**6)) for a, b in _edges(V, E, rng)]
