def rotate(m: list[list[int]]) -> None:
    n = len(m)
    for i in range(n):
        for j in range(n):
            m[i][j], m[j][i] = m[j][i], m[i][j]
    for row in m:
        row.reverse()
