def solve(n):
    circle = list(range(n))
    i = 0
    while len(circle) > 1:
        i = (i + 2) % len(circle)
        circle.pop(i)
    return circle[0]
