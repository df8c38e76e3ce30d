def solve(items, allowed):
    kept = 0
    for x in items:
        if x in set(allowed):
            kept += 1
    return kept
