# ListNode is there already; do not define it again:
#
# class ListNode:
#     def __init__(self, val=0, next=None):
#         self.val = val
#         self.next = next


def reverse(head: "ListNode | None") -> "ListNode | None":
    """Reverse the list and return its new head; use the same nodes."""
    ...
