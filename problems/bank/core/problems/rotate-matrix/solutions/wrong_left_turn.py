def rotate(m: list[list[int]]) -> None:
    for i in range(len(m)):
        for j in range(i):
            m[i][j], m[j][i] = m[j][i], m[i][j]
    m.reverse()
