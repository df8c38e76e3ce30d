def solve(weights, values, W):
    best = [0] * (W + 1)
    for w, v in zip(weights, values):
        for cap in range(W, w - 1, -1):
            cand = best[cap - w] + v
            if cand > best[cap]:
                best[cap] = cand
    return best[W]
