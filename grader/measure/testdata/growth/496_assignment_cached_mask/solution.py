from functools import cache


def solve(cost):
    n = len(cost)

    @cache
    def best(taken):
        worker = bin(taken).count("1")
        if worker == n:
            return 0
        low = float("inf")
        for job in range(n):
            if not taken >> job & 1:
                low = min(low, cost[worker][job] + best(taken | 1 << job))
        return low

    return best(0)
