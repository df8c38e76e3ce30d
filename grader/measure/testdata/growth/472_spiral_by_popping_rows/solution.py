def solve(matrix):
    out = []
    while matrix:
        out += matrix.pop(0)
        matrix = list(zip(*matrix))[::-1]
    return out
