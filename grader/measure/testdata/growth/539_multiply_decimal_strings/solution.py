class Solution:
    def multiply(self, a: str, b: str) -> str:
        cells = [0] * (len(a) + len(b))
        for i in range(len(a) - 1, -1, -1):
            for j in range(len(b) - 1, -1, -1):
                total = int(a[i]) * int(b[j]) + cells[i + j + 1]
                cells[i + j + 1] = total % 10
                cells[i + j] += total // 10
        return "".join(map(str, cells)).lstrip("0") or "0"


def solve(a, b):
    return Solution().multiply(a, b)
