def f(action, log):
    for i in range(3):
        try:
            log.append(f"try{i}")
            if action == "raise":
                raise ValueError(i)
            if action == "break":
                break
            if action == "continue":
                continue
            if action == "return":
                return "r"
        except ValueError as error:
            log.append(f"except{error}")
            if i == 1:
                return "from except"
        else:
            log.append("else")
            if i == 1:
                continue
        finally:
            log.append("fin")
            if action == "raise" and i == 0:
                continue
        log.append("end")
    else:
        log.append("for-else")
    return "done"


for action in ("none", "raise", "break", "continue", "return"):
    log = []
    print(action, f(action, log), " ".join(log))
