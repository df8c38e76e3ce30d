def solve(weights):
    reach = 1
    for w in weights:
        reach |= reach << w
    half = sum(weights) // 2
    while not reach >> half & 1:
        half -= 1
    return half
