def reverse(head: "ListNode | None") -> "ListNode | None":
    """Reverse the rest, then hang this node behind it; one stack frame a node."""
    if head is None or head.next is None:
        return head
    new_head = reverse(head.next)
    head.next.next = head
    head.next = None
    return new_head
