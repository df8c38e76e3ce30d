def min_coins(coins: list[int], amount: int) -> int:
    dp = [0] * (amount + 1)
    for total in range(1, amount + 1):
        options = [dp[total - coin] + 1 for coin in coins if coin <= total]
        if options:
            dp[total] = min(options)
    if amount > 0 and dp[amount] == 0:
        return -1
    return dp[amount]
