def rotate(m: list[list[int]]) -> None:
    last = len(m) - 1
    for ring in range(len(m) // 2):
        for i in range(ring, last - ring + 1):
            saved = m[ring][i]
            m[ring][i] = m[last - i][ring]
            m[last - i][ring] = m[last - ring][last - i]
            m[last - ring][last - i] = m[i][last - ring]
            m[i][last - ring] = saved
