def solve(nums):
    end = len(nums)
    swapped = True
    while swapped:
        swapped = False
        for i in range(1, end):
            if nums[i - 1] > nums[i]:
                nums[i - 1], nums[i] = nums[i], nums[i - 1]
                swapped = True
        end -= 1
    return nums
