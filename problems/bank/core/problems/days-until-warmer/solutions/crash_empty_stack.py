def days_until_warmer(t):
    answer = [0] * len(t)
    waiting = [0]
    for day in range(1, len(t)):
        while t[waiting[-1]] < t[day]:
            earlier = waiting.pop()
            answer[earlier] = day - earlier
        waiting.append(day)
    return answer
