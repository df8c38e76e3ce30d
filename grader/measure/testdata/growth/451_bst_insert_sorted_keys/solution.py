class Node:
    def __init__(self, key):
        self.key, self.left, self.right = key, None, None


def insert(root, key):
    node = root
    while True:
        if key < node.key:
            if node.left is None:
                node.left = Node(key)
                return
            node = node.left
        else:
            if node.right is None:
                node.right = Node(key)
                return
            node = node.right


def solve(keys):
    root = Node(keys[0])
    for key in keys[1:]:
        insert(root, key)
    depth, node = 0, root
    while node:
        depth, node = depth + 1, node.right
    return depth
