def is_palindrome(s: str) -> bool:
    cleaned = "".join(c.lower() for c in s if c.isalnum())
    backwards = ""
    for letter in cleaned:
        backwards = letter + backwards
    return cleaned == backwards
