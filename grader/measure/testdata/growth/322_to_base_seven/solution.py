def solve(n):
    if n == 0:
        return "0"
    digits = []
    while n:
        n, d = divmod(n, 7)
        digits.append(str(d))
    return "".join(reversed(digits))
