def solve(nums):
    out = []
    path = []
    used = [False] * len(nums)

    def extend():
        if len(path) == len(nums):
            out.append(path.copy())
            return
        for i, x in enumerate(nums):
            if used[i]:
                continue
            used[i] = True
            path.append(x)
            extend()
            path.pop()
            used[i] = False

    extend()
    return out
