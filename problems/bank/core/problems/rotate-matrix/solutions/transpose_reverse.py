def rotate(m: list[list[int]]) -> None:
    """Mirror along the main diagonal, then mirror each row."""
    for i in range(len(m)):
        for j in range(i):
            m[i][j], m[j][i] = m[j][i], m[i][j]
    for row in m:
        row.reverse()
