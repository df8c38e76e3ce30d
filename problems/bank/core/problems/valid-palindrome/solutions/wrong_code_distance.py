def is_palindrome(s: str) -> bool:
    codes = [ord(c) for c in s if c.isalnum()]
    return all(abs(a - b) in (0, 32) for a, b in zip(codes, reversed(codes)))
