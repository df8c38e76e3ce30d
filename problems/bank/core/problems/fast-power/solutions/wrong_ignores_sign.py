def power(x: float, n: int) -> float:
    result = 1.0
    n = abs(n)
    while n > 0:
        if n % 2 == 1:
            result = result * x
        x = x * x
        n = n // 2
    return result
