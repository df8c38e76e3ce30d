def three_sum(nums: list[int]) -> list[list[int]]:
    found: set[tuple[int, ...]] = set()
    for i in range(len(nums)):
        for j in range(i):
            for k in range(j):
                if nums[i] + nums[j] + nums[k] == 0:
                    found.add(tuple(sorted((nums[i], nums[j], nums[k]))))
    return [list(triple) for triple in found]
