def power(x: float, n: int) -> float:
    if n < 0:
        return 1.0 / power(x, -n)
    if n == 0:
        return 1.0
    half = power(x, n // 2)
    return half * half * x if n % 2 else half * half
