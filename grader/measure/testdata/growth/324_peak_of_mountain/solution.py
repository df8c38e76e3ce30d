def solve(arr):
    lo, hi = 0, len(arr) - 1
    while lo < hi:
        mid = (lo + hi) >> 1
        if arr[mid] < arr[mid + 1]:
            lo = mid + 1
        else:
            hi = mid
    return lo
