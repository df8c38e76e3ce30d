def days_until_warmer(t):
    answer = [0] * len(t)
    waiting = []
    for day, warmth in enumerate(t):
        while waiting and t[waiting[-1]] < warmth:
            earlier = waiting.pop()
            answer[earlier] = warmth - t[earlier]
        waiting.append(day)
    return answer
