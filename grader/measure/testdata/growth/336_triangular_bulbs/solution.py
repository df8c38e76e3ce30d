def solve(n):
    """the number of bulbs that stay on: perfect squares up to n"""
    odd = 1
    on = 0
    while n >= odd:
        n -= odd
        odd += 2
        on += 1
    return on
