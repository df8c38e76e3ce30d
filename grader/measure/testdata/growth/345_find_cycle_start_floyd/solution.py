def solve(nxt):
    slow = fast = 0
    while True:
        slow = nxt[slow]
        fast = nxt[nxt[fast]]
        if slow == fast:
            break
    slow = 0
    while slow != fast:
        slow = nxt[slow]
        fast = nxt[fast]
    return slow
