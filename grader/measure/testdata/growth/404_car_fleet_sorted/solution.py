def solve(target, position, speed):
    fleets = 0
    slowest = 0.0
    for p, s in sorted(zip(position, speed), reverse=True):
        hours = (target - p) / s
        if hours > slowest:
            fleets += 1
            slowest = hours
    return fleets
