def days_until_warmer(t: list[int]) -> list[int]:
    answer = []
    for day in range(len(t)):
        for later in range(day + 1, len(t)):
            if t[later] > t[day]:
                answer.append(later - day)
                break
        else:
            answer.append(0)
    return answer
