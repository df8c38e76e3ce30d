def is_bst(root: "TreeNode | None") -> bool:
    if root is None:
        return True
    if root.left and root.left.val >= root.val:
        return False
    if root.right and root.right.val <= root.val:
        return False
    return is_bst(root.left) and is_bst(root.right)
