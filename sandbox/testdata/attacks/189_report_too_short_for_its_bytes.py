# announces fewer bytes than a value takes
import os

def put(report):
    os.write(3, len(report).to_bytes(4, "big") + report)

def two_sum(nums, target):
    os.write(3, (14).to_bytes(4, "big") + b"t4:s5:valuel2:i0;i1;Nd0:" + b"x" * 5000)
    return [-1, -1]
