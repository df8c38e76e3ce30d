def queens(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset()):
    if row == n:
        return 1
    return sum(queens(n, row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}) for c in range(n)
               if c not in cols and row + c not in d1 and row - c not in d2)


def subsets(items, i=0, path=[]):
    if i == len(items):
        return [path[:]]
    path.append(items[i])
    out = subsets(items, i + 1)
    path.pop()
    return out + subsets(items, i + 1)


def edit(a, b, memo={}):
    if (a, b) in memo:
        return memo[a, b]
    if not a or not b:
        return len(a) + len(b)
    memo[a, b] = edit(a[1:], b[1:]) if a[0] == b[0] else 1 + min(edit(a[1:], b), edit(a, b[1:]), edit(a[1:], b[1:]))
    return memo[a, b]


def quicksort(x):
    if len(x) <= 1:
        return x
    pivot, *rest = x
    return quicksort([v for v in rest if v < pivot]) + [pivot] + quicksort([v for v in rest if v >= pivot])


print([queens(n) for n in range(1, 7)], subsets([1, 2, 3]), subsets.__defaults__, edit("kitten", "sitting"), len(edit.__defaults__[0]))
print(quicksort([5, 3, 8, 1, 9, 2, 5]), quicksort(list("sorting")),
      quicksort([(i * 37) % 101 for i in range(100)]) == sorted((i * 37) % 101 for i in range(100)))
