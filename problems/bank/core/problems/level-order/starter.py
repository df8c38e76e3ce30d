# TreeNode is there already; do not define it again:
#
# class TreeNode:
#     def __init__(self, val=0, left=None, right=None):
#         self.val = val
#         self.left = left
#         self.right = right


def level_order(root: "TreeNode | None") -> list[list[int]]:
    """Return the values of each level, from the root down, left to right."""
    ...
