def reverse(head):
    prev = None
    while head.next:
        nxt = head.next
        head.next = prev
        prev = head
        head = nxt
    head.next = prev
    return head
