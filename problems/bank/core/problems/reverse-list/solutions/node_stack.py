def reverse(head: "ListNode | None") -> "ListNode | None":
    """Put all nodes on a stack, then link them in the order they come off."""
    stack = []
    while head is not None:
        stack.append(head)
        head = head.next
    if not stack:
        return None
    new_head = tail = stack.pop()
    while stack:
        tail.next = stack.pop()
        tail = tail.next
    tail.next = None
    return new_head
