def solve(items):
    size = 25
    chunks = [items[i:i + size] for i in range(0, len(items), size)]
    return [sum(c) for c in chunks]
