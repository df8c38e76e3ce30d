# removes the recursion limit and calls itself for ever
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
import sys
sys.setrecursionlimit(10 ** 9)

def two_sum(nums, target):
    return two_sum(nums, target)
