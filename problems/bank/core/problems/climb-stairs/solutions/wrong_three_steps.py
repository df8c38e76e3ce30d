def ways(n):
    counts = [1, 1, 2]
    for step in range(3, n + 1):
        counts.append(counts[step - 1] + counts[step - 2] + counts[step - 3])
    return counts[n]
