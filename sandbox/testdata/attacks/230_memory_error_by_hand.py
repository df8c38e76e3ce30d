# says that memory ran out
def two_sum(nums, target):
    raise MemoryError("so it says")
