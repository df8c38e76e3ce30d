from collections import deque


def level_order(root: "TreeNode | None") -> list[list[int]]:
    """One queue; its length at the start of a round is the size of the level."""
    levels: list[list[int]] = []
    waiting = deque()
    if root is not None:
        waiting.append(root)
    while waiting:
        values = []
        for _ in range(len(waiting)):
            node = waiting.popleft()
            values.append(node.val)
            if node.left is not None:
                waiting.append(node.left)
            if node.right is not None:
                waiting.append(node.right)
        levels.append(values)
    return levels
