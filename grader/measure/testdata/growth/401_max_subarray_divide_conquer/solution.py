def solve(nums):
    def best(lo, hi):
        if hi - lo == 1:
            return nums[lo]
        mid = (lo + hi) // 2
        left = total = nums[mid - 1]
        for i in range(mid - 2, lo - 1, -1):
            total += nums[i]
            if total > left:
                left = total
        right = total = nums[mid]
        for i in range(mid + 1, hi):
            total += nums[i]
            if total > right:
                right = total
        return max(best(lo, mid), best(mid, hi), left + right)

    return best(0, len(nums))
