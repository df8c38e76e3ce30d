def merge(spans: list[list[int]]) -> list[list[int]]:
    """Let one span grow until nothing meets it any more, then go on to the next."""
    merged = [list(span) for span in spans]
    i = 0
    while i < len(merged):
        start, end = merged[i]
        for j in range(i + 1, len(merged)):
            if start <= merged[j][1] and merged[j][0] <= end:
                other = merged.pop(j)
                merged[i] = [min(start, other[0]), max(end, other[1])]
                break
        else:
            i += 1
    return merged
