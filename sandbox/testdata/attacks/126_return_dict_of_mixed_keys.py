# returns a dict with keys of every kind
def two_sum(nums, target):
    return {1: 0, "1": 1, None: 2, (1, "a"): 3, 2.5: 4, b"1": 5, frozenset({1}): 6, float("nan"): 7, float("nan"): 8, False: 9}
