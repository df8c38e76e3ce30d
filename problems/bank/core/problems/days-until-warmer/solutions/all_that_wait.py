def days_until_warmer(t: list[int]) -> list[int]:
    answer = [0] * len(t)
    waiting: list[int] = []
    for day, warmth in enumerate(t):
        still = []
        for earlier in waiting:
            if t[earlier] < warmth:
                answer[earlier] = day - earlier
            else:
                still.append(earlier)
        waiting = still + [day]
    return answer
