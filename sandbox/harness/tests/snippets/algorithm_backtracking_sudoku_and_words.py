def solve(board):
    for r in range(4):
        for c in range(4):
            if board[r][c] == 0:
                for v in range(1, 5):
                    if (v not in board[r] and all(row[c] != v for row in board)
                            and all(board[r // 2 * 2 + i][c // 2 * 2 + j] != v for i in range(2) for j in range(2))):
                        board[r][c] = v
                        if solve(board):
                            return True
                        board[r][c] = 0
                return False
    return True


def combos(nums, target, path=()):
    if target == 0:
        yield path
    for i, n in enumerate(nums):
        if n > target:
            break
        yield from combos(nums[i:], target - n, path + (n,))


def parens(n, s="", opened=0):
    if len(s) == 2 * n: return [s]
    return (parens(n, s + "(", opened + 1) if opened < n else []) + (parens(n, s + ")", opened) if len(s) - opened < opened else [])


def breakable(s, words): return not s or any(s.startswith(w) and breakable(s[len(w):], words) for w in words)
b = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
print(solve(b), b, list(combos([2, 3, 5], 8)), parens(3), breakable("catsanddog", ["cat", "cats", "and", "dog"]), breakable("ab", ["a"]))
phone = {"2": "abc", "3": "def"}
out = [""]
for d in "23": out = [p + c for p in out for c in phone[d]]
print(out)
