def solve(items):
    if not items:
        return None
    return items[0], items[len(items) // 2], items[-1]
