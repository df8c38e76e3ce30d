# asks a person
def two_sum(nums, target):
    return input("the answer, please: ")
