def level_order(root: "TreeNode | None") -> list[list[int]]:
    result: list[list[int]] = []
    stack = [(root, 0)]
    while stack:
        node, depth = stack.pop()
        if node is None:
            continue
        if depth == len(result):
            result.append([])
        result[depth].append(node.val)
        stack.append((node.left, depth + 1))
        stack.append((node.right, depth + 1))
    return result
