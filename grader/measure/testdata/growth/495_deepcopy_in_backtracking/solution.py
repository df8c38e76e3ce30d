from copy import deepcopy


def solve(nums):
    out = []

    def walk(i, chosen):
        if i == len(nums):
            out.append(deepcopy(chosen))
            return
        walk(i + 1, chosen)
        chosen.append(nums[i])
        walk(i + 1, chosen)
        chosen.pop()

    walk(0, [])
    return out
