def reverse(head):
    if head is None:
        return None
    prev = None
    while head.next:
        nxt = head.next
        head.next = prev
        prev = head
        head = nxt
    return prev
