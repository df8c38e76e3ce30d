def solve(n):
    winner = 0
    for size in range(2, n + 1):
        winner = (winner + 3) % size
    return winner + 1
