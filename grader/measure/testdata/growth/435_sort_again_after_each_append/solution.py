def solve(stream):
    seen = []
    medians = []
    for x in stream:
        seen.append(x)
        seen.sort()
        medians.append(seen[len(seen) // 2])
    return medians
