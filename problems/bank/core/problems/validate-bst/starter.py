# TreeNode is there already; do not define it again:
#
# class TreeNode:
#     def __init__(self, val=0, left=None, right=None):
#         self.val = val
#         self.left = left
#         self.right = right


def is_bst(root: "TreeNode | None") -> bool:
    """Return whether each node has only smaller values on its left and only larger ones on its right."""
    ...
