def three_sum(nums: list[int]) -> list[list[int]]:
    """Take each value as the smallest of a triple; two pointers find the other two behind it."""
    values = sorted(nums)
    triples: list[list[int]] = []
    used_first = None
    for i, first in enumerate(values):
        if first == used_first:
            continue
        used_first, used_second = first, None
        low, high = i + 1, len(values) - 1
        while low < high:
            total = first + values[low] + values[high]
            if total == 0 and values[low] != used_second:
                used_second = values[low]
                triples.append([first, used_second, values[high]])
            if total > 0:
                high -= 1
            else:
                low += 1
    return triples
