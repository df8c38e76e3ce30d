from itertools import pairwise


def is_bst(root: "TreeNode | None") -> bool:
    """List all values in order, then look whether they rise."""
    values: list[int] = []

    def collect(node: "TreeNode | None") -> None:
        if node is not None:
            collect(node.left)
            values.append(node.val)
            collect(node.right)

    collect(root)
    return all(left < right for left, right in pairwise(values))
