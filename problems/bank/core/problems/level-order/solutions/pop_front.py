def level_order(root: "TreeNode | None") -> list[list[int]]:
    """A list as the queue: every pop(0) moves all that wait."""
    if root is None:
        return []
    levels = []
    queue = [root]
    while queue:
        values = []
        for _ in range(len(queue)):
            node = queue.pop(0)
            values.append(node.val)
            if node.left:
                queue.append(node.left)
            if node.right:
                queue.append(node.right)
        levels.append(values)
    return levels
