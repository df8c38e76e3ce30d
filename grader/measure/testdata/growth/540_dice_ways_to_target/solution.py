MOD = 251


def solve(n, k, t):
    ways = [1] + [0] * t
    for _ in range(n):
        nxt = [0] * (t + 1)
        for total in range(1, t + 1):
            acc = 0
            for face in range(1, min(k, total) + 1):
                acc += ways[total - face]
            nxt[total] = acc % MOD
        ways = nxt
    return ways[t]
