class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next

    def __iter__(self):
        node = self
        while node:
            yield node.val
            node = node.next


def build(values):
    head = tail = ListNode()
    for v in values:
        tail.next = tail = ListNode(v)
    return head.next


def reverse(head):
    prev = None
    while head:
        head.next, prev, head = prev, head, head.next
    return prev


def merge(a, b):
    dummy = node = ListNode()
    while a and b:
        if a.val <= b.val:
            node.next, a = a, a.next
        else:
            node.next, b = b, b.next
        node = node.next
    node.next = a or b
    return dummy.next


def middle(head):
    slow = fast = head
    while fast and fast.next:
        slow, fast = slow.next, fast.next.next
    return slow and slow.val


first = build([1, 2])
print(list(first), list(first.next) if first.next else "assignment order matters")
print(list(reverse(ListNode(1, ListNode(2, ListNode(3))))), list(merge(ListNode(1, ListNode(4)), ListNode(2))),
      middle(ListNode(1, ListNode(2))))
