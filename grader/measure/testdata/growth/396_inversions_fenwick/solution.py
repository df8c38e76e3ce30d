def solve(nums):
    rank = {v: i + 1 for i, v in enumerate(sorted(set(nums)))}
    size = len(rank)
    tree = [0] * (size + 1)
    inversions = 0
    for seen, x in enumerate(nums):
        i = rank[x]
        smaller = 0
        while i:
            smaller += tree[i]
            i -= i & -i
        inversions += seen - smaller
        i = rank[x]
        while i <= size:
            tree[i] += 1
            i += i & -i
    return inversions
