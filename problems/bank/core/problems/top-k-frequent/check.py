"""Accepts every choice of k values such that no value left out comes more often than one of them."""

from collections import Counter


def check(case: dict, result: object, stdout: str, model: object) -> dict:
    nums, k = case["args"]
    fault = fault_of(result, Counter(nums), k)
    return {"ok": fault == "", "score": float(fault == ""), "message": fault}


def fault_of(result: object, counts: Counter, k: int) -> str:
    """Say what is wrong with the result; nothing for a right one."""
    if type(result) is not list:
        return f"a {type(result).__name__} came, not a list"
    if len(result) != k:
        return f"{len(result)} values came, not {k}"
    for value in result:
        if type(value) is not int or value not in counts:
            return f"{value!r} is not in nums"
    if len(set(result)) < k:
        return "a value stands twice in the result"
    rarest = min(result, key=counts.__getitem__)
    for value in counts.keys() - set(result):
        if counts[value] > counts[rarest]:
            return f"{value} comes more often than {rarest}, but it is missing"
    return ""
