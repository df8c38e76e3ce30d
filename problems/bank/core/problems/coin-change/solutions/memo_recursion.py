def min_coins(coins: list[int], amount: int) -> int:
    memo: dict[int, float] = {0: 0}

    def fewest(rest: int) -> float:
        if rest not in memo:
            best = float("inf")
            for coin in coins:
                if coin <= rest:
                    best = min(best, fewest(rest - coin) + 1)
            memo[rest] = best
        return memo[rest]

    count = fewest(amount)
    return -1 if count == float("inf") else int(count)
