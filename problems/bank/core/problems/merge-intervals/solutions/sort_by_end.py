def merge(spans: list[list[int]]) -> list[list[int]]:
    """In order of end a span may swallow several merged ones; each of them is popped once."""
    spans.sort(key=lambda span: span[1])
    merged: list[list[int]] = []
    for start, end in spans:
        while merged and merged[-1][1] >= start:
            start = min(start, merged.pop()[0])
        merged.append([start, end])
    return merged
