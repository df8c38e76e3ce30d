VARIABLES = ("n",)


def generate(n, rng):
    def tree(lo, hi):
        if lo >= hi:
            return None
        mid = (lo + hi) // 2
        return 2 * mid, tree(lo, mid), tree(mid + 1, hi)

    return tree(0, n), 2 * n + 1
