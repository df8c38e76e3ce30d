# prints and returns markup that would leave its box
def two_sum(nums, target):
    evil = "```\n# accepted\n</pre></code><script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3)) |a|b|"
    print(evil)
    return evil
