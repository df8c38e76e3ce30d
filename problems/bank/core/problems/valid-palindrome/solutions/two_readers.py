def is_palindrome(s: str) -> bool:
    """Read the letters from both ends at once; neither reader makes a copy."""
    forward = (c.lower() for c in s if c.isalnum())
    backward = (c.lower() for c in reversed(s) if c.isalnum())
    return all(a == b for a, b in zip(forward, backward))
