def is_bst(root: "TreeNode | None", low=None, high=None) -> bool:
    if root is None:
        return True
    if low and root.val <= low or high and root.val >= high:
        return False
    return is_bst(root.left, low, root.val) and is_bst(root.right, root.val, high)
