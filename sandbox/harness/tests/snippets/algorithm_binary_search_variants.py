def search(a, x):
    lo, hi, steps = 0, len(a) - 1, 0
    while lo <= hi:
        steps += 1
        mid = (lo + hi) // 2
        if a[mid] == x: return mid, steps
        elif a[mid] < x: lo = mid + 1
        else: hi = mid - 1
    else:
        return -1, steps


def rotated(a, x):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = lo + hi >> 1
        if a[mid] == x:
            return mid
        if a[lo] <= a[mid]:
            lo, hi = (lo, mid - 1) if a[lo] <= x < a[mid] else (mid + 1, hi)
        else:
            lo, hi = (mid + 1, hi) if a[mid] < x <= a[hi] else (lo, mid - 1)
    return -1


def root(n, eps=1e-9):
    lo, hi = 0.0, max(1.0, n)
    while hi - lo > eps:
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if mid * mid < n else (lo, mid)
    return round(lo, 6)


class Lazy:
    def __len__(self): return 10 ** 12
    def __getitem__(self, i): return i * i


print(search(range(0, 100, 3), 42), search([], 1), search(Lazy(), 12345 ** 2),
      [rotated([4, 5, 6, 7, 0, 1, 2], x) for x in (0, 3, 4, 2)], root(2), root(0.25))
