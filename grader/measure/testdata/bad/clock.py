import time


def solve(nums):
    total = 0
    for _ in range(time.perf_counter_ns() // 1000 % 997):
        total += 1
    return total
