# takes a lock twice
import threading
lock = threading.Lock()

def two_sum(nums, target):
    lock.acquire()
    lock.acquire()
