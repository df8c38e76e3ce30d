def solve(text):
    return [text.find(ch) for ch in text]
