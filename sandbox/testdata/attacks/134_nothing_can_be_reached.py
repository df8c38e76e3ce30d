# tries to connect to the outside
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []
_right = two_sum
BAD = []

import socket
for family, host, port in (
    (socket.AF_INET, "1.1.1.1", 53), (socket.AF_INET, "172.17.0.1", 2375), (socket.AF_INET, "169.254.169.254", 80),
    (socket.AF_INET, "10.0.2.2", 22), (socket.AF_INET6, "2606:4700:4700::1111", 53),
):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        try:
            with socket.socket(family, kind) as s:
                s.settimeout(0.1)
                s.connect((host, port))
                BAD.append((host, port))
        except OSError:
            pass
for family, kind in ((socket.AF_INET, socket.SOCK_RAW), (socket.AF_PACKET, socket.SOCK_RAW)):
    try:
        socket.socket(family, kind).close()
        BAD.append((family, kind))
    except OSError:
        pass

if BAD:
    print("LEAK", BAD)

def two_sum(nums, target):
    return [-1, -1] if BAD else _right(nums, target)
