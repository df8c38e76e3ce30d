def days_until_warmer(t):
    answer = [0] * len(t)
    waiting = []
    for day, warmth in enumerate(t):
        while waiting and t[waiting[-1]] < warmth:
            answer[waiting.pop()] = day
        waiting.append(day)
    return answer
