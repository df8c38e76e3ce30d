def rotate(m: list[list[int]]) -> None:
    m = [list(column) for column in zip(*m[::-1])]
