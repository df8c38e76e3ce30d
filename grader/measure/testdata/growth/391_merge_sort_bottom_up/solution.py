def solve(nums):
    a = list(nums)
    n = len(a)
    width = 1
    while width < n:
        buf = []
        for lo in range(0, n, 2 * width):
            mid, hi = min(lo + width, n), min(lo + 2 * width, n)
            i, j = lo, mid
            while i < mid or j < hi:
                if j >= hi or (i < mid and a[i] <= a[j]):
                    buf.append(a[i])
                    i += 1
                else:
                    buf.append(a[j])
                    j += 1
        a = buf
        width *= 2
    return a
