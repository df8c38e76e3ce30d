import os


def solve(nums):
    os._exit(3)
