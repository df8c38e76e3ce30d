def days_until_warmer(t):
    answer = []
    for day in range(len(t)):
        rest = t[day:]
        answer.append(rest.index(max(rest)))
    return answer
