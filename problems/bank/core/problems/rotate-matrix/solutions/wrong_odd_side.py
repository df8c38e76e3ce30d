def rotate(m: list[list[int]]) -> None:
    last = len(m) - 1
    half = len(m) // 2
    for i in range(half):
        for j in range(half):
            saved = m[i][j]
            m[i][j] = m[last - j][i]
            m[last - j][i] = m[last - i][last - j]
            m[last - i][last - j] = m[j][last - i]
            m[j][last - i] = saved
