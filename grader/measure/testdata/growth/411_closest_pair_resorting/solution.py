def solve(points):
    pts = sorted(points)

    def total_gap(part):
        if len(part) < 2:
            return 0
        mid = len(part) // 2
        by_y = sorted(part, key=lambda p: p[1])
        gap = min(b[1] - a[1] for a, b in zip(by_y, by_y[1:]))
        return gap + total_gap(part[:mid]) + total_gap(part[mid:])

    return total_gap(pts)
