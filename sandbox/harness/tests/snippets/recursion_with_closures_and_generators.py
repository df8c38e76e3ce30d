def make_counter():
    calls = {"n": 0}

    def visit(tree, depth=0):
        calls["n"] += 1
        return depth if not tree else max(visit(sub, depth + 1) for sub in tree)

    return visit, calls


visit, calls = make_counter()
print(visit([[], [[], [[]]], []]), calls)


def power_set(items):
    if not items:
        yield ()
        return
    for rest in power_set(items[1:]):
        yield rest
        yield (items[0],) + rest


def partitions(n, largest=None):
    largest = largest or n
    if n == 0:
        return [[]]
    return [[k] + p for k in range(min(n, largest), 0, -1) for p in partitions(n - k, k)]


def memoize(f):
    cache = {}
    def wrapper(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    wrapper.cache = cache
    return wrapper


@memoize
def grid_paths(r, c): return 1 if r == 0 or c == 0 else grid_paths(r - 1, c) + grid_paths(r, c - 1)


print(list(power_set((1, 2, 3))), partitions(5), len(partitions(12)), grid_paths(16, 16), len(grid_paths.cache))
def deep_sum(x): return sum(map(deep_sum, x)) if isinstance(x, (list, tuple)) else x
def to_base(n, b): return to_base(n // b, b) + "0123456789abcdef"[n % b] if n >= b else "0123456789abcdef"[n]
def interleave(a, b): return [[*a, *b]] if not a or not b else [[a[0]] + x for x in interleave(a[1:],
      b)] + [[b[0]] + x for x in interleave(a, b[1:])]
print(deep_sum([1, [2, (3, [4])], []]), to_base(255, 16), to_base(10, 2), interleave([1, 2], "a"), len(interleave([1, 2, 3], [4, 5, 6])))
