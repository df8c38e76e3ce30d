# leaves a thread that prints now and then for ever
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

import threading, time

def chatter():
    while True:
        print("still here")
        time.sleep(0.005)

threading.Thread(target=chatter, daemon=False).start()
