def solve(n):
    i = 0
    while (i + 1) ** 3 <= n:
        i += 1
    return i
