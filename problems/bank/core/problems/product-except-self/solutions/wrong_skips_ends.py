def product_except_self(nums: list[int]) -> list[int]:
    n = len(nums)
    before = [1] * n
    behind = [1] * n
    for i in range(1, n - 1):
        before[i] = before[i - 1] * nums[i - 1]
    for i in range(n - 2, 0, -1):
        behind[i] = behind[i + 1] * nums[i + 1]
    return [before[i] * behind[i] for i in range(n)]
