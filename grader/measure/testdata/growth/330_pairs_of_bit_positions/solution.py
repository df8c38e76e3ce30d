def solve(n):
    inversions = 0
    a = n
    while a:
        b = a >> 1
        while b:
            if (b & 1) > (a & 1):
                inversions += 1
            b >>= 1
        a >>= 1
    return inversions
