def solve(s):
    t = "#" + "#".join(s) + "#"
    radius = [0] * len(t)
    center = right = best = 0
    for i in range(len(t)):
        if i < right:
            radius[i] = min(right - i, radius[2 * center - i])
        lo, hi = i - radius[i] - 1, i + radius[i] + 1
        while lo >= 0 and hi < len(t) and t[lo] == t[hi]:
            radius[i] += 1
            lo -= 1
            hi += 1
        if i + radius[i] > right:
            center, right = i, i + radius[i]
        best = max(best, radius[i])
    return best
