import contextvars
import queue
import threading

results, lock, local = [], threading.Lock(), threading.local()
q = queue.Queue()


def worker(n):
    local.value = n
    total = 0
    for i in range(200):
        total += i * local.value
    with lock:
        results.append((n, total))
    try:
        if n == 2:
            raise ValueError(n)
    except ValueError as error:
        q.put(repr(error))
    else:
        q.put(n)


threads = [threading.Thread(target=worker, args=(n,), name=f"w{n}") for n in range(4)]
for th in threads:
    th.start()
for th in threads: th.join()
print(sorted(results), sorted(map(str, (q.get() for _ in range(4)))), hasattr(local, "value"))
var = contextvars.ContextVar("var", default=0)
def change():
    token = var.set(var.get() + 1)
    inside = var.get()
    var.reset(token)
    return inside, var.get()
context = contextvars.copy_context()
print(change(), context.run(lambda: (var.set(9), var.get())[1]), var.get(), context[var])
event = threading.Event()
timer = threading.Thread(target=lambda: [results.clear(), event.set()])
timer.start()
print(event.wait(5), results, timer.join())
