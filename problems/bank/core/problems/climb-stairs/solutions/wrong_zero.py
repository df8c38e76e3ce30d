def ways(n):
    if n <= 2:
        return n
    before, here = 1, 2
    for _ in range(n - 2):
        before, here = here, before + here
    return here
