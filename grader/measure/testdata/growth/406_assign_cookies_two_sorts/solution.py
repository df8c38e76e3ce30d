def solve(children, cookies):
    children.sort()
    cookies.sort()
    i = 0
    for c in cookies:
        if i < len(children) and children[i] <= c:
            i += 1
    return i
