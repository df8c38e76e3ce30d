def rotate(m: list[list[int]]) -> None:
    """Build the turned matrix beside the old one and copy it back into the same lists."""
    n = len(m)
    turned = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            turned[j][n - 1 - i] = m[i][j]
    for i in range(n):
        m[i][:] = turned[i]
