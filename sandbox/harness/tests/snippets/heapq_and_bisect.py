import bisect
import heapq


class Task:
    count = 0

    def __init__(self, p, name):
        self.p, self.name = p, name

    def __lt__(self, other):
        Task.count += 1
        return self.p < other.p


heap = []
for v in [5, 1, 4, 2, 3]:
    heapq.heappush(heap, v)
print(heap, [heapq.heappop(heap) for _ in range(3)], heap, heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 9), heap)
tasks = [Task(p, n) for n, p in {"c": 3, "a": 1, "b": 2, "a2": 1}.items()]
heapq.heapify(tasks)
print([heapq.heappop(tasks).name for _ in range(4)], Task.count)
def noisy(name, values):
    for v in values:
        print(f"{name}{v}", end=" ")
        yield v
m = heapq.merge(noisy("x", [1, 4, 6]), noisy("y", [2, 3, 7]))
print("lazy", next(m), next(m), list(m))
print(list(heapq.merge([3, 1], [4, 2], reverse=True)), list(heapq.merge(["bb", "a"], ["ccc"], key=lambda s: -len(s))),
      heapq.nlargest(2, "hello"), heapq.nsmallest(2, [3, 1, 2], key=lambda v: -v))
x = [1, 2, 2, 3]
print(bisect.bisect_left(x, 2), bisect.bisect_right(x, 2), bisect.bisect(x, 0), bisect.bisect(x, 9), bisect.insort(x, 2.5), x,
      bisect.bisect([(1, "a"), (2, "b")], 1, key=lambda t: t[0]), bisect.bisect_left(x, 2, 2, 3))
try:
    heapq.heappush([1], "a")
except TypeError as error:
    print(error)
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
