def solve(coins):
    """the one light coin among equal ones"""
    if len(coins) == 1:
        return coins[0]
    half = len(coins) // 2
    if sum(coins[:half]) < sum(coins[len(coins) - half:]):
        return solve(coins[:half])
    return solve(coins[half:])
