from copy import deepcopy


def rotate(m):
    result = deepcopy(m)
    n = len(m)
    for i in range(n):
        for j in range(n):
            result[j][n - 1 - i] = m[i][j]
    return result
