def solve(n):
    ops = 0
    for i in range(n):
        j = 1
        while j < n:
            ops += 1
            j *= 2
    return ops
