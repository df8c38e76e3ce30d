def solve(root, target):
    node = root
    while node is not None:
        value, left, right = node
        if value == target:
            return True
        node = left if target < value else right
    return False
