def min_coins(coins: list[int], amount: int) -> int:
    seen = {0}
    level = [0]
    count = 0
    while level:
        if amount in seen:
            return count
        next_level: list[int] = []
        for total in level:
            for coin in coins:
                if total + coin <= amount and total + coin not in seen:
                    seen.add(total + coin)
                    next_level.append(total + coin)
        level = next_level
        count += 1
    return -1
