# a pattern that backtracks exponentially
import re

def two_sum(nums, target):
    re.match(r"(a|a)*(a|a)*$", "a" * 60 + "b")
    return [-1, -1]
