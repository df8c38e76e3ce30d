def single(nums):
    r = 0
    for n in nums:
        r ^= n
    return r


def bits(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c


def subsets(items):
    return [[x for i, x in enumerate(items) if mask >> i & 1] for mask in range(1 << len(items))]


def reverse32(n):
    r = 0
    for _ in range(32):
        r, n = r << 1 | n & 1, n >> 1
    return r


def add(a, b, mask=0xFFFFFFFF):
    while b & mask:
        a, b = a ^ b, (a & b) << 1
    return a & mask if b > 0 else a


def gray(n): return [i ^ i >> 1 for i in range(1 << n)]


print(single([4, 1, 2, 1, 2]), [bits(n) for n in range(9)], subsets("abc"), reverse32(43261596), add(15, 27),
      [f"{g:03b}" for g in gray(3)], bits(2 ** 100 - 1))
flags = 0
for name, bit in dict(r=1, w=2, x=4).items():
    flags |= bit if name != "w" else 0
flags ^= 1
flags <<= 2
flags |= flags >> 1
print(flags, bin(flags), flags & -flags, ~flags, flags.bit_length(), not flags & 1, -flags >> 1, 5 & 3 | 4 ^ 1 << 2)
