import bisect
import heapq


class O:
    def __init__(self, n, tag=""):
        self.n, self.tag = n, tag

    def __lt__(self, other):
        log.append(f"{self.n}{self.tag}<{other.n}{other.tag}")
        return self.n < other.n

    def __repr__(self):
        return f"{self.n}{self.tag}"


def show(value):
    print(value, " ".join(log))
    log.clear()


log = []
items = [O(3), O(1, "a"), O(2), O(1, "b")]
show(sorted(items))
show(sorted(items, reverse=True))
show(min(items))
show(max(items, key=lambda o: (o.n, o.tag)))
heap = items[:]
heapq.heapify(heap)
show(heap)
heapq.heappush(heap, O(0))
show((heapq.heappop(heap), heapq.heapreplace(heap, O(9)), heapq.nsmallest(2, heap)))
show((bisect.bisect_left(sorted(items), O(2)), bisect.bisect([O(1), O(2)], O(1))))
try:
    max(items)
except TypeError as error:
    show(error)
show([(1, O(2)) < (1, O(3)), [O(1)] < [O(0)]])
