def merge(spans):
    merged = []
    for start, end in sorted(spans, key=lambda span: span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = [min(merged[-1][0], start), end]
        else:
            merged.append([start, end])
    return merged
