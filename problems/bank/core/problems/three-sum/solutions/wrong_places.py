def three_sum(nums: list[int]) -> list[list[int]]:
    triples = []
    for i in range(len(nums)):
        last_place = {}
        for j in range(i + 1, len(nums)):
            third = -nums[i] - nums[j]
            if third in last_place:
                triples.append([i, last_place[third], j])
            last_place[nums[j]] = j
    return triples
