def solve(labels):
    last = {x: i for i, x in enumerate(labels)}
    parts = []
    start = end = 0
    for i, x in enumerate(labels):
        end = max(end, last[x])
        if i == end:
            parts.append(end - start + 1)
            start = i + 1
    return parts
