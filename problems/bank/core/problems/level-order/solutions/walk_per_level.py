def level_order(root: "TreeNode | None") -> list[list[int]]:
    """Walk down from the root once for every level."""
    levels = []
    depth = 0
    while True:
        values: list[int] = []
        collect(root, depth, values)
        if not values:
            return levels
        levels.append(values)
        depth += 1


def collect(node: "TreeNode | None", depth: int, values: list[int]) -> None:
    """Add the values of the nodes that lie `depth` levels below node."""
    if node is None:
        return
    if depth == 0:
        values.append(node.val)
        return
    collect(node.left, depth - 1, values)
    collect(node.right, depth - 1, values)
