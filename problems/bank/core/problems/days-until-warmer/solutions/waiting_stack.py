def days_until_warmer(t: list[int]) -> list[int]:
    answer = [0] * len(t)
    waiting: list[int] = []
    for day, warmth in enumerate(t):
        while waiting and t[waiting[-1]] < warmth:
            earlier = waiting.pop()
            answer[earlier] = day - earlier
        waiting.append(day)
    return answer
