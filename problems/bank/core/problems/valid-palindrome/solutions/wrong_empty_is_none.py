def is_palindrome(s: str) -> bool:
    cleaned = "".join(c for c in s.lower() if c.isalnum())
    if not cleaned:
        return False
    return cleaned == cleaned[::-1]
