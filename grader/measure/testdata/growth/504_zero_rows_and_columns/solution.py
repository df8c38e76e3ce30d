def solve(matrix):
    rows, cols = set(), set()
    for r, row in enumerate(matrix):
        for c, x in enumerate(row):
            if x == 0:
                rows.add(r)
                cols.add(c)
    for r, row in enumerate(matrix):
        for c in range(len(row)):
            if r in rows or c in cols:
                row[c] = 0
    return matrix
