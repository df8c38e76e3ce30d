def merge(spans):
    merged = []
    for start, end in spans:
        if merged and start <= merged[-1][1] and merged[-1][0] <= end:
            merged[-1] = [min(merged[-1][0], start), max(merged[-1][1], end)]
        else:
            merged.append([start, end])
    return merged
