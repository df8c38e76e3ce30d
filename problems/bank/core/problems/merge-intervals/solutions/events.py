START, END = 0, 1  # at the same point a start comes first, so that spans that touch stay one


def merge(spans: list[list[int]]) -> list[list[int]]:
    """Count the open spans; a merged one lasts from the first start to the end that closes the last."""
    events: list[tuple[int, int]] = []
    for start, end in spans:
        events.append((start, START))
        events.append((end, END))
    events.sort()

    merged: list[list[int]] = []
    still_open = 0
    for point, what in events:
        if what == START:
            if still_open == 0:
                merged.append([point, point])
            still_open += 1
        else:
            still_open -= 1
            merged[-1][1] = point
    return merged
