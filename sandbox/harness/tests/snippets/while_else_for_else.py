def prime(n):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        return True
    return False


print([n for n in range(2, 30) if prime(n)])
n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("while else", n)
while True:
    n += 1
    if n < 3: continue
    break
else:
    print("never")
for x in []: pass
else: print("empty for else", n)
for i in range(3):
    for j in range(3):
        if j == i: break
    else:
        continue
    if i == 2:
        break
else:
    print("outer else")
print(i, j)
for c in "abc":
    for d in c:
        if d == "b":
            break
    else:
        print("no b in", c)
        continue
    print("broke at", c)
    break
else:
    print("not reached")
i = 5
while (i := i - 1) > 0 and i != 2: print(i, end=" ")
else: print("stop", i)
