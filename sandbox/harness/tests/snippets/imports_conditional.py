try:
    import no_such_module
except ImportError as error:
    no_such_module = None
    print(error, error.name)
try:
    from math import no_such_name
except ImportError as error:
    print(str(error).split(" (")[0], error.name)
if no_such_module is None:
    import json as no_such_module
else:
    import never
import os.path, collections.abc as cabc
from collections import (OrderedDict as OD, deque,)


def f():
    import math, string as text
    from itertools import count, islice as cut
    if False:
        import json
    try:
        json.dumps(1)
    except UnboundLocalError as error:
        print(error)
    return sorted(locals()), math.floor(1.5), list(cut(count(), 2)), text.digits


print(f(), no_such_module.dumps({"a": 1}), os.path.join("a", "b"), cabc.Sized.__name__, OD.__name__, deque([1]))
print("math" in globals(), "os" in globals(), "collections" in globals(), __import__("math").pi > 3)
import math
import math as m2
print(m2 is math, math.__name__, sorted(k for k in globals() if not k.startswith("__")))
