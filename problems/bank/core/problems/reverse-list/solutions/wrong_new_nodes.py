def reverse(head):
    new_head = None
    while head:
        new_head = ListNode(head.val, new_head)
        head = head.next
    return new_head
