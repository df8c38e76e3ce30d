def ways(n: int) -> int:
    counts = [1, 1]
    for step in range(2, n + 1):
        counts.append(counts[step - 1] + counts[step - 2])
    return counts[n]
