class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val, self.left, self.right = val, left, right


def insert(root, v):
    if root is None:
        return TreeNode(v)
    if v < root.val:
        root.left = insert(root.left, v)
    else:
        root.right = insert(root.right, v)
    return root


def inorder(n): return inorder(n.left) + [n.val] + inorder(n.right) if n else []
def height(n): return 1 + max(height(n.left), height(n.right)) if n else 0
def paths(n, path=()):
    if n:
        path += (n.val,)
        if not (n.left or n.right):
            yield path
        yield from paths(n.left, path)
        yield from paths(n.right, path)


def levels(root):
    level, out = [root] if root else [], []
    while level:
        out += [[n.val for n in level]]
        level = [c for n in level for c in (n.left, n.right) if c]
    return out


root = None
for v in [5, 3, 8, 1, 4, 9, 7]:
    root = insert(root, v)
print(inorder(root), height(root), list(paths(root)), levels(root), levels(None))
invert = lambda n: n and TreeNode(n.val, invert(n.right), invert(n.left))
print(inorder(invert(root)), (lambda s: s(s, root))(lambda s, n: n.val + s(s, n.left) + s(s, n.right) if n else 0))
