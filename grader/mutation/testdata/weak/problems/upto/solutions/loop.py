def upto(n):
    for i in range(n):
        yield i
