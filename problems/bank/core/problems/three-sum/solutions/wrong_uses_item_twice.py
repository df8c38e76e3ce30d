def three_sum(nums: list[int]) -> list[list[int]]:
    there = set(nums)
    found = set()
    for first in there:
        for second in there:
            if -first - second in there:
                found.add(tuple(sorted((first, second, -first - second))))
    return [list(triple) for triple in found]
