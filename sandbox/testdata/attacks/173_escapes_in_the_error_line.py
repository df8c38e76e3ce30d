# has a syntax error on a line full of escapes
def two_sum(nums, target):
    return '[2J[31maccepted ‮⁦' +* [0, 1]
