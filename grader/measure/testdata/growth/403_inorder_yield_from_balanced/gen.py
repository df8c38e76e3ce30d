VARIABLES = ("n",)


def generate(n, rng):
    def tree(lo, hi):
        if lo >= hi:
            return None
        mid = (lo + hi) // 2
        return tree(lo, mid), mid, tree(mid + 1, hi)

    return (tree(0, n),)
