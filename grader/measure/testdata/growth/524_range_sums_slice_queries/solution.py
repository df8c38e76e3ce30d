def solve(nums, queries):
    answers = []
    for lo, hi in queries:
        answers.append(sum(nums[lo:hi]))
    return answers
