# prints what is no ASCII
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

print("\u00e9\u00df \u4f60\u597d \U0001f600 \u05d0\u05d1 \u202eright to left\u202c")
