def three_sum(nums: list[int]) -> list[list[int]]:
    values = sorted(set(nums))
    there = set(values)
    triples = []
    for i, first in enumerate(values):
        for second in values[i + 1 :]:
            third = -first - second
            if third > second and third in there:
                triples.append([first, second, third])
    return triples
