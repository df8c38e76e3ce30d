def coins(amounts, target):
    best = [0] + [float("inf")] * target
    for a in amounts:
        for t in range(a, target + 1):
            best[t] = min(best[t], best[t - a] + 1)
    return best[-1] if best[-1] < float("inf") else -1


def lcs(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            table[i][j] = table[i - 1][j - 1] + x if x == y else max(table[i - 1][j], table[i][j - 1], key=len)
    return table[-1][-1]


def lis(nums):
    from bisect import bisect_left
    tails = []
    for n in nums:
        i = bisect_left(tails, n)
        tails[i:i + 1] = [n]
    return tails


def knapsack(items, cap):
    dp = [0] * (cap + 1)
    for w, v in items:
        dp = [max(dp[c], dp[c - w] + v if c >= w else 0) for c in range(cap + 1)]
    return dp


print(coins([1, 5, 10], 27), coins([5], 3), lcs("AGGTAB", "GXTXAYB"), lis([10, 9, 2, 5, 3, 7, 101, 18]),
      knapsack([(1, 1), (3, 4), (4, 5)], 7))
tri = [[1]]
for _ in range(6):
    tri.append([1, *(a + b for a, b in zip(tri[-1], tri[-1][1:])), 1])
print(tri[-1], sum(map(sum, tri)))
