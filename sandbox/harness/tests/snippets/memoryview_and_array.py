import array
import struct

data = bytearray(b"abcdefgh")
m = memoryview(data)
m[0] = 88
m[2:4] = b"ZZ"
print(data, m[1], bytes(m[-2:]), m.tolist()[:2], len(m), m.readonly, memoryview(b"x").readonly, m.format, m.itemsize,
      m[::-2].tolist(), m == data, 88 in m)
try:
    data.append(1)
except BufferError as error:
    print(error)
w = m.cast("I")
print(len(w), w.format, w.nbytes, m.cast("B", (2, 4)).tolist(), m[2:6].tobytes(), m.hex()[:4])
m[4:] = m[:4]
print(data)
w.release()
m.release()
data += b"!"
for bad in (lambda: m[0], lambda: memoryview(b"a").__setitem__(0, 1), lambda: memoryview("s"),
      lambda: memoryview(data).__setitem__(slice(0, 1), b"zz")):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(error)
a = array.array("i", [3, 1, 2])
b = a
a += array.array("i", [5])
a.append(4)
a.extend(range(2))
a[0] *= 10
a[1:2] = array.array("i", [7, 8])
print(a, b is a, a.tolist(), a.typecode, a.itemsize, a.index(5), sum(a), sorted(a), max(a), 4 in a, a[::-1], a * 2 == a + a,
      a.pop(), len(a.tobytes()), struct.pack("<Hb", 1, -1))
try:
    a += [1]
except TypeError as error:
    print(error)
