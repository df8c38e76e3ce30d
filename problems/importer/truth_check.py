"""Holds a result against True or False as an assert does."""


def check(case: dict, result: object, stdout: str, model: bool) -> dict[str, object]:
    """Whatever is true in Python's sense passes for True."""
    return {"ok": bool(result) is model, "message": f"it should be {'true' if model else 'false'} in Python's sense"}
