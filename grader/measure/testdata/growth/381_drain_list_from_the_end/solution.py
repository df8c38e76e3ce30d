def solve(tasks):
    todo = list(tasks)
    done = []
    while todo:
        job = todo.pop()
        if job % 2 == 0:
            done.append(job // 2)
    return done
