def ways(n):
    return 2 ** (n - 1) if n > 0 else 1
