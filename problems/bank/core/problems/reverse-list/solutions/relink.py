def reverse(head: "ListNode | None") -> "ListNode | None":
    """Turn one link a step; everything behind `done` is already reversed."""
    done = None
    while head is not None:
        rest = head.next
        head.next = done
        done, head = head, rest
    return done
