def merge(spans):
    events = sorted([(start, 1) for start, end in spans] + [(end, -1) for start, end in spans])
    merged = []
    still_open = 0
    for point, change in events:
        if still_open == 0:
            merged.append([point, point])
        still_open += change
        merged[-1][1] = point
    return merged
