def solve(n):
    moves = []

    def move(k, src, dst, via):
        if k == 0:
            return
        move(k - 1, src, via, dst)
        moves.append((src, dst))
        move(k - 1, via, dst, src)

    move(n, "A", "C", "B")
    return len(moves)
