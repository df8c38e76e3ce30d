def merge(spans):
    spans = sorted(spans)
    merged = []
    for i, (start, end) in enumerate(spans):
        if i > 0 and start <= spans[i - 1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged
