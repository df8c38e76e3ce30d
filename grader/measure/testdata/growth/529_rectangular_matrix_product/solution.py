def solve(a, b):
    columns = list(zip(*b))
    out = []
    for row in a:
        line = []
        for col in columns:
            total = 0
            for x, y in zip(row, col):
                total += x * y
            line.append(total)
        out.append(line)
    return out
