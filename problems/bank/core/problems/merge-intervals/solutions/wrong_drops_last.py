def merge(spans):
    merged = []
    last = None
    for start, end in sorted(spans):
        if last is not None and start <= last[1]:
            last[1] = max(last[1], end)
            continue
        if last is not None:
            merged.append(last)
        last = [start, end]
    return merged
