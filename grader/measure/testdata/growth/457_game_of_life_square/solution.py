def solve(board):
    n = len(board)
    out = [[0] * n for _ in range(n)]
    for r in range(n):
        for c in range(n):
            live = 0
            for dr in (-1, 0, 1):
                for dc in (-1, 0, 1):
                    if (dr or dc) and 0 <= r + dr < n and 0 <= c + dc < n:
                        live += board[r + dr][c + dc]
            out[r][c] = 1 if live == 3 or (live == 2 and board[r][c]) else 0
    return out
