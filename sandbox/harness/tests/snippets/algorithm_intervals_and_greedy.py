def merge(intervals):
    out = []
    for s, e in sorted(intervals):
        if out and s <= out[-1][1]:
            out[-1][1] = max(out[-1][1], e)
        else:
            out += [[s, e]]
    return out


def rooms(meetings):
    events = sorted([(s, 1) for s, _ in meetings] + [(e, -1) for _, e in meetings])
    best = now = 0
    for _, change in events:
        now += change
        best = max(best, now)
    return best


def jump(nums):
    reach = 0
    for i, n in enumerate(nums):
        if i > reach:
            return False
        reach = max(reach, i + n)
    return True


def kadane(nums):
    best = cur = nums[0]
    for n in nums[1:]:
        best = max(best, cur := max(n, cur + n))
    return best


def water(h):
    l, r, lm, rm, total = 0, len(h) - 1, 0, 0, 0
    while l < r:
        if h[l] < h[r]: lm = max(lm, h[l]); total += lm - h[l]; l += 1
        else: rm = max(rm, h[r]); total += rm - h[r]; r -= 1
    return total


print(merge([[1, 3], [8, 10], [2, 6], [15, 18], [10, 11]]), rooms([(0, 30), (5, 10), (15, 20)]), jump([2, 3, 1, 1, 4]),
      jump([3, 2, 1, 0, 4]), kadane([-2, 1, -3, 4, -1, 2, 1, -5, 4]), water([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]))
