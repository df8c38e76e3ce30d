"""Checks that an input keeps the promises of the statement."""


def validate(coins: list[int], amount: int) -> None:
    assert type(coins) is list, "coins is a list"
    assert 1 <= len(coins) <= 1_000, "1 to 1000 coins"
    assert all(type(coin) is int for coin in coins), "coins are ints"
    assert all(1 <= coin <= 1_000_000 for coin in coins), "coins within the limits"
    assert len(set(coins)) == len(coins), "coins are different"
    assert type(amount) is int and 0 <= amount <= 10_000, "amount within the limits"
