def solve(book, name):
    number = book.get(name)
    if number is None:
        return "unknown"
    return number if number not in book else book[number]
