def solve(people):
    queue = list(people)
    waited = 0
    while queue:
        first = queue.pop(0)
        waited += first * len(queue)
    return waited
