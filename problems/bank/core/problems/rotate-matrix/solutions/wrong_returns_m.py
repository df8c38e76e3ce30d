def rotate(m: list[list[int]]) -> list[list[int]]:
    m.reverse()
    for i in range(len(m)):
        for j in range(i):
            m[i][j], m[j][i] = m[j][i], m[i][j]
    return m
