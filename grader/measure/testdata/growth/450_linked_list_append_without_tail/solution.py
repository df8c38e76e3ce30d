class Node:
    def __init__(self, val):
        self.val = val
        self.next = None


class LinkedList:
    def __init__(self):
        self.head = None

    def append(self, val):
        if self.head is None:
            self.head = Node(val)
            return
        node = self.head
        while node.next:
            node = node.next
        node.next = Node(val)


def solve(values):
    ll = LinkedList()
    for v in values:
        ll.append(v)
    out, node = [], ll.head
    while node:
        out.append(node.val)
        node = node.next
    return out
