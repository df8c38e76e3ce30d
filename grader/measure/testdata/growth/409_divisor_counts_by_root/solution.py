def solve(n):
    odd_divisors = 0
    for i in range(1, n + 1):
        count = 0
        d = 1
        while d * d <= i:
            if i % d == 0:
                count += 1 if d * d == i else 2
            d += 1
        odd_divisors += count % 2
    return odd_divisors
