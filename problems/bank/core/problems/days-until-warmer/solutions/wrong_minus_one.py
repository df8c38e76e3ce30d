def days_until_warmer(t):
    answer = [-1] * len(t)
    waiting = []
    for day, warmth in enumerate(t):
        while waiting and t[waiting[-1]] < warmth:
            earlier = waiting.pop()
            answer[earlier] = day - earlier
        waiting.append(day)
    return answer
