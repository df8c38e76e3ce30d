class ListNode:
    __slots__ = ("val", "next")

    def __init__(self, val, next=None):
        self.val = val
        self.next = next


def reverse(head):
    prev = None
    while head:
        nxt = head.next
        head.next = prev
        prev = head
        head = nxt
    return prev


def solve(values):
    head = None
    for v in reversed(values):
        head = ListNode(v, head)
    head = reverse(head)
    out = []
    while head:
        out.append(head.val)
        head = head.next
    return out
