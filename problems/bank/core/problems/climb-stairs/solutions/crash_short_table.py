def ways(n):
    counts = [0] * (n + 1)
    counts[0] = 1
    counts[1] = 1
    for step in range(2, n + 1):
        counts[step] = counts[step - 1] + counts[step - 2]
    return counts[n]
