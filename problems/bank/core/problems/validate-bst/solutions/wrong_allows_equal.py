def is_bst(root: "TreeNode | None") -> bool:
    values = []

    def collect(node):
        if node:
            collect(node.left)
            values.append(node.val)
            collect(node.right)

    collect(root)
    return values == sorted(values)
