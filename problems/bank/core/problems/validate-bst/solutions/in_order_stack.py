def is_bst(root: "TreeNode | None") -> bool:
    """Walk in order with a stack; each value must be larger than the one before."""
    waiting: list[TreeNode] = []
    previous: int | None = None
    node = root
    while waiting or node:
        while node:
            waiting.append(node)
            node = node.left
        node = waiting.pop()
        if previous is not None and node.val <= previous:
            return False
        previous = node.val
        node = node.right
    return True
