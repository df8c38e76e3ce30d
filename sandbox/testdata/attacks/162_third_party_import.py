# imports what is not in the standard library
import numpy as np

def two_sum(nums, target):
    return [-1, -1]
