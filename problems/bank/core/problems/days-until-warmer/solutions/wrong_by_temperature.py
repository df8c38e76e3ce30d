def days_until_warmer(t):
    last = {}
    answer = [0] * len(t)
    for day in range(len(t) - 1, -1, -1):
        answer[day] = min((last[warmth] - day for warmth in range(t[day] + 1, t[day] + 10) if warmth in last), default=0)
        last[t[day]] = day
    return answer
