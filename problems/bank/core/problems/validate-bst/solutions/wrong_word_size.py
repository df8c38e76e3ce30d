def is_bst(root: "TreeNode | None", low=-(2**31), high=2**31) -> bool:
    if root is None:
        return True
    if not low < root.val < high:
        return False
    return is_bst(root.left, low, root.val) and is_bst(root.right, root.val, high)
