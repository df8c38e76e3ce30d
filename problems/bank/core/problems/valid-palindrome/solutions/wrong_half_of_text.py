def is_palindrome(s: str) -> bool:
    right = len(s) - 1
    for left in range(len(s) // 2):
        if not s[left].isalnum():
            continue
        while right > left and not s[right].isalnum():
            right -= 1
        if s[left].lower() != s[right].lower():
            return False
        right -= 1
    return True
