def rotate(m: list[list[int]]) -> None:
    last = len(m) - 1
    for i in range(last):
        saved = m[0][i]
        m[0][i] = m[last - i][0]
        m[last - i][0] = m[last][last - i]
        m[last][last - i] = m[i][last]
        m[i][last] = saved
