from math import inf


def is_bst(root: "TreeNode | None") -> bool:
    return is_between(root, -inf, inf)


def is_between(node: "TreeNode | None", low: float, high: float) -> bool:
    """Say whether the tree below node is a search tree with all values between low and high."""
    if node is None:
        return True
    if not low < node.val < high:
        return False
    return is_between(node.left, low, node.val) and is_between(node.right, node.val, high)
