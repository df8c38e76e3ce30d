def ways(n):
    return n // 2 + 1
