def days_until_warmer(t):
    return [int(t[day] < t[day + 1]) for day in range(len(t) - 1)] + [0] * bool(t)
