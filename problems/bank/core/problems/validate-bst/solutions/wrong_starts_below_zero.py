def is_bst(root: "TreeNode | None") -> bool:
    previous = -1

    def rises(node):
        nonlocal previous
        if node is None:
            return True
        if not rises(node.left) or node.val <= previous:
            return False
        previous = node.val
        return rises(node.right)

    return rises(root)
