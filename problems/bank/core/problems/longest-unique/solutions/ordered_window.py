from collections import deque


def longest_unique(s: str) -> int:
    """A queue for the order of the window, a set for what is in it."""
    window: deque[str] = deque()
    present: set[str] = set()
    longest = 0
    for char in s:
        while char in present:
            present.discard(window.popleft())
        window.append(char)
        present.add(char)
        longest = max(longest, len(window))
    return longest
