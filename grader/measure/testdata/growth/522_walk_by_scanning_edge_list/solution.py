def solve(n, edges):
    seen = {0}
    stack = [0]
    while stack:
        v = stack.pop()
        for a, b in edges:
            if a == v:
                other = b
            elif b == v:
                other = a
            else:
                continue
            if other not in seen:
                seen.add(other)
                stack.append(other)
    return len(seen)
