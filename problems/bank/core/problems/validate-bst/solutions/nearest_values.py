def is_bst(root: "TreeNode | None") -> bool:
    """Compare each node with the right end of its left part and the left end of its right part."""
    if root is None:
        return True
    before = root.left
    while before and before.right:
        before = before.right
    after = root.right
    while after and after.left:
        after = after.left
    if before and before.val >= root.val or after and after.val <= root.val:
        return False
    return is_bst(root.left) and is_bst(root.right)
