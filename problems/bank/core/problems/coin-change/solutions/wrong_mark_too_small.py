def min_coins(coins: list[int], amount: int) -> int:
    fewest = [0] + [amount] * amount
    for total in range(1, amount + 1):
        for coin in coins:
            if coin <= total:
                fewest[total] = min(fewest[total], fewest[total - coin] + 1)
    if amount and fewest[amount] == amount:
        return -1
    return fewest[amount]
