def bubble(a):
    swaps = 0
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swaps += 1
    return a, swaps


def insertion(a):
    for i in range(1, len(a)):
        v, j = a[i], i - 1
        while j >= 0 and a[j] > v:
            a[j + 1] = a[j]
            j -= 1
        a[j + 1] = v
    return a


def merge_sort(a):
    if len(a) < 2: return a
    mid = len(a) // 2
    left, right, out = merge_sort(a[:mid]), merge_sort(a[mid:]), []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def quick(a, lo=0, hi=None):
    hi = len(a) - 1 if hi is None else hi
    if lo < hi:
        p = lo
        for i in range(lo, hi):
            if a[i] < a[hi]:
                a[i], a[p] = a[p], a[i]
                p += 1
        a[p], a[hi] = a[hi], a[p]
        quick(a, lo, p - 1), quick(a, p + 1, hi)
    return a


data = [(i * 7919) % 101 for i in range(40)]
print(bubble(data[:]), [f(data[:]) == sorted(data) for f in (insertion, merge_sort, quick)], insertion([]),
      merge_sort(["b", "a"]), quick([2, 2, 1]))
