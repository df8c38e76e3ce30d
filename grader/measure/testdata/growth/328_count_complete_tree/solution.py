def depth(node, side):
    d = 0
    while node:
        d += 1
        node = node[side]
    return d


def count(node):
    if not node:
        return 0
    left = depth(node, 0)
    right = depth(node, 1)
    if left == right:
        return 2 ** left - 1
    return 1 + count(node[0]) + count(node[1])


def solve(root):
    return count(root)
