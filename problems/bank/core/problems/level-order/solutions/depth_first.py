def level_order(root: "TreeNode | None") -> list[list[int]]:
    """Walk depth first, left before right, and file each value under its depth."""
    levels: list[list[int]] = []

    def visit(node: "TreeNode | None", depth: int) -> None:
        if node is None:
            return
        if depth == len(levels):
            levels.append([])
        levels[depth].append(node.val)
        visit(node.left, depth + 1)
        visit(node.right, depth + 1)

    visit(root, 0)
    return levels
