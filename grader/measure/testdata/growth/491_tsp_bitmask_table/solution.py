def solve(dist):
    n = len(dist)
    inf = float("inf")
    dp = [[inf] * n for _ in range(1 << n)]
    dp[1][0] = 0
    for mask in range(1, 1 << n, 2):
        for last in range(n):
            here = dp[mask][last]
            if here == inf:
                continue
            for nxt in range(n):
                if mask >> nxt & 1:
                    continue
                cand = here + dist[last][nxt]
                if cand < dp[mask | 1 << nxt][nxt]:
                    dp[mask | 1 << nxt][nxt] = cand
    return min(dp[-1][i] + dist[i][0] for i in range(n))
