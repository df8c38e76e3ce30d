def three_sum(nums: list[int]) -> list[list[int]]:
    nums.sort()
    triples = []
    for i in range(len(nums)):
        low, high = i + 1, len(nums) - 1
        while low < high:
            total = nums[i] + nums[low] + nums[high]
            if total == 0:
                triples.append([nums[i], nums[low], nums[high]])
            if total > 0:
                high -= 1
            else:
                low += 1
    return triples
