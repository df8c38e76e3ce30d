def is_bst(root: "TreeNode | None", low=float("-inf"), high=float("inf")) -> bool:
    if root is None:
        return True
    if not low < root.val < high:
        return False
    return is_bst(root.left, low, root.val) or is_bst(root.right, root.val, high)
