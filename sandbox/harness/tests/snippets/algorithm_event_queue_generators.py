import heapq


class Simulation:
    def __init__(self):
        self.now, self.queue, self.n, self.log = 0, [], 0, []

    def spawn(self, gen, delay=0):
        heapq.heappush(self.queue, (self.now + delay, self.n, gen))
        self.n += 1

    def run(self):
        while self.queue:
            self.now, _, gen = heapq.heappop(self.queue)
            try:
                request = gen.send(None)
            except StopIteration as stop:
                self.log.append((self.now, "done", stop.value))
            else:
                if callable(request):
                    request(self)
                    request = 0
                self.spawn(gen, request)
        return self.log


def worker(sim, name, delays):
    for d in delays:
        sim.log.append((sim.now, name, d))
        yield d
    if name == "a":
        yield lambda s: s.spawn(worker(s, "child", [1]), 5)
    return name.upper()


sim = Simulation()
for name, delays in {"a": [3, 1], "b": [1, 1, 1], "c": []}.items():
    sim.spawn(worker(sim, name, delays))
print(*sim.run(), sep="\n")
