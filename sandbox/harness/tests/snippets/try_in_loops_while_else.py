def search(rows, target):
    attempts = 0
    while rows:
        row = rows.pop(0)
        try:
            for i, x in enumerate(row):
                attempts += 1
                if x == target:
                    break
                if x is None:
                    raise LookupError(i)
            else:
                continue
            return i, attempts
        except LookupError as error:
            attempts += 100
            if error.args[0] > 1:
                break
        finally:
            attempts += 10
    else:
        return "exhausted", attempts
    return "broken", attempts


print(search([[1, 2], [3, 4]], 4), search([[1], [2]], 5), search([[None], [5, 7]], 7), search([[1, 2, None], [3]], 3), search([], 1))
n = 0
while True:
    n += 1
    try:
        if n % 3 == 0: continue
        if n > 6: break
        assert n < 4, n
    except AssertionError:
        pass
    else:
        continue
    finally:
        n += 1
else:
    print("never")
print(n)
