from math import inf


def is_bst(root: "TreeNode | None") -> bool:
    """Search both parts of each node for their largest and smallest value."""
    if root is None:
        return True
    if largest(root.left) >= root.val or smallest(root.right) <= root.val:
        return False
    return is_bst(root.left) and is_bst(root.right)


def largest(node: "TreeNode | None") -> float:
    if node is None:
        return -inf
    return max(node.val, largest(node.left), largest(node.right))


def smallest(node: "TreeNode | None") -> float:
    if node is None:
        return inf
    return min(node.val, smallest(node.left), smallest(node.right))
