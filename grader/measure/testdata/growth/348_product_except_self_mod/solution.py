MOD = 1_000_000_007


def solve(nums):
    n = len(nums)
    answer = [1] * n
    left = 1
    for i in range(n):
        answer[i] = left
        left = left * nums[i] % MOD
    right = 1
    for i in range(n - 1, -1, -1):
        answer[i] = answer[i] * right % MOD
        right = right * nums[i] % MOD
    return answer
