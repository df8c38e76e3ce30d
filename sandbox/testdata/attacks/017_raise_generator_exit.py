# raises an exception that only generators know
def two_sum(nums, target):
    raise GeneratorExit("no generator here")
