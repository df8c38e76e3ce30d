def level_order(root: "TreeNode | None") -> list[list[int]]:
    if not root:
        return [[]]
    result = []
    level = [root]
    while level:
        result.append([node.val for node in level])
        level = [child for node in level for child in (node.left, node.right) if child]
    return result
