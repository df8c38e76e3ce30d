def solve(heights, names):
    order = sorted(range(len(names)), key=lambda i: -heights[i])
    place = {names[i]: rank for rank, i in enumerate(order, 1)}
    return [place[name] for name in names]
