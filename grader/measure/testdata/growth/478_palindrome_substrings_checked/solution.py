def is_palindrome(s, i, j):
    while i < j:
        if s[i] != s[j]:
            return False
        i += 1
        j -= 1
    return True


def solve(s):
    count = 0
    for i in range(len(s)):
        for j in range(i, len(s)):
            if is_palindrome(s, i, j):
                count += 1
    return count
