def reverse(head: "ListNode | None") -> "ListNode | None":
    """Collect the values back to front, then write them into the same nodes."""
    values = []
    node = head
    while node is not None:
        values.insert(0, node.val)
        node = node.next
    node = head
    for value in values:
        node.val = value
        node = node.next
    return head
