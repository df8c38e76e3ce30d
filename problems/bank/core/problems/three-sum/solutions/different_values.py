from collections import Counter


def three_sum(nums: list[int]) -> list[list[int]]:
    """Take each value once, in order; the third of a triple must be above the second, or be counted."""
    counts = Counter(nums)
    values = sorted(counts)
    triples = [[0, 0, 0]] if counts[0] >= 3 else []
    for value in values:
        if value != 0 and counts[value] >= 2 and -2 * value in counts:
            triples.append([value, value, -2 * value])
    for i, first in enumerate(values):
        for j in range(i + 1, len(values)):
            third = -first - values[j]
            if third > values[j] and third in counts:
                triples.append([first, values[j], third])
    return triples
