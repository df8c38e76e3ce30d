from collections import Counter


def solve(note, magazine):
    have = Counter(magazine)
    need = Counter(note)
    return all(have[ch] >= cnt for ch, cnt in need.items())
