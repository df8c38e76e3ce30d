def solve(nums):
    if len(nums) <= 1:
        return nums
    mid = len(nums) // 2
    left, right = solve(nums[:mid]), solve(nums[mid:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    out.extend(left[i:])
    out.extend(right[j:])
    return out
