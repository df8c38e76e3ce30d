def longest_unique(s: str) -> int:
    return len(set(s))
