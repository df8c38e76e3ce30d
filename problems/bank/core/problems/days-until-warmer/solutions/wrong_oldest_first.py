def days_until_warmer(t):
    answer = [0] * len(t)
    waiting = []
    for day, warmth in enumerate(t):
        while waiting and t[waiting[0]] < warmth:
            earlier = waiting.pop(0)
            answer[earlier] = day - earlier
        waiting.append(day)
    return answer
