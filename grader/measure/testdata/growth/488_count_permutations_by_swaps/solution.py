def solve(nums):
    a = list(nums)
    fixed = 0

    def place(i):
        nonlocal fixed
        if i == len(a):
            fixed += 1
            return
        for j in range(i, len(a)):
            a[i], a[j] = a[j], a[i]
            place(i + 1)
            a[i], a[j] = a[j], a[i]

    place(0)
    return fixed
