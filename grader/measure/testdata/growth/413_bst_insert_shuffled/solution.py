class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


def solve(keys):
    root = Node(keys[0])
    height = 0
    for key in keys[1:]:
        node, depth = root, 1
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = Node(key)
                    break
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(key)
                    break
                node = node.right
            depth += 1
        height = max(height, depth)
    return height
