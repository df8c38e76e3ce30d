def solve(n):
    rows = [[1]]
    for _ in range(n - 1):
        prev = rows[-1]
        row = [1]
        for a, b in zip(prev, prev[1:]):
            row.append((a + b) % 251)
        row.append(1)
        rows.append(row)
    return rows
