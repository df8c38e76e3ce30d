def power(x: float, n: int) -> float:
    if n < 0:
        x, n = 1 / x, -n
    if n <= 1:
        return x
    half = power(x, n // 2)
    return half * half * x if n % 2 else half * half
