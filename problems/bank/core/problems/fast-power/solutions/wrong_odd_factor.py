def power(x: float, n: int) -> float:
    if n < 0:
        return 1 / power(x, -n)
    if n == 0:
        return 1.0
    if n == 1:
        return x
    half = power(x, n // 2)
    return half * half
