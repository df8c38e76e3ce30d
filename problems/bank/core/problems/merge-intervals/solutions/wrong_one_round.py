def merge(spans):
    merged = []
    for start, end in spans:
        for other in merged:
            if start <= other[1] and other[0] <= end:
                other[0] = min(other[0], start)
                other[1] = max(other[1], end)
                break
        else:
            merged.append([start, end])
    return merged
