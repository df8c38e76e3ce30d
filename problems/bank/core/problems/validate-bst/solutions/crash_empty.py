def is_bst(root: "TreeNode | None", low=float("-inf"), high=float("inf")) -> bool:
    if not low < root.val < high:
        return False
    if root.left and not is_bst(root.left, low, root.val):
        return False
    return not root.right or is_bst(root.right, root.val, high)
