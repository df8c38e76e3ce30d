def level_order(root: "TreeNode | None") -> list[list[int]]:
    """Hold one level of nodes at a time and build the next one from it."""
    levels = []
    level = [root] if root else []
    while level:
        levels.append([node.val for node in level])
        level = [child for node in level for child in (node.left, node.right) if child]
    return levels
