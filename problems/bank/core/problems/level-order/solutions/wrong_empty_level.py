def level_order(root):
    result = []
    level = [root]
    while level:
        values = []
        next_level = []
        for node in level:
            if node:
                values.append(node.val)
                next_level.append(node.left)
                next_level.append(node.right)
        result.append(values)
        level = next_level
    return result
