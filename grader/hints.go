package grader

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// hintFor is what usually mends an exception, "" when its own message says enough.
func hintFor(f *failure) string {
	switch {
	case f.is("NameError"):
		return nameHint(f.message)
	case f.is("ModuleNotFoundError"):
		return fmt.Sprintf("only Python's standard library is there; %s is not part of it", printable(f.module))
	case f.is("RecursionError"):
		return "the recursion never ends, or goes deeper than Python's limit of about 1,000 calls; use a loop or a stack of your own"
	case f.is("EOFError"):
		return "there is nothing to read from input(); the arguments come as parameters"
	case f.is("SystemExit"), f.is("KeyboardInterrupt"):
		return "return the result instead of ending the program"
	case f.class == "DeadlockError":
		return "every task waits for another one; nothing can wake any of them"
	case f.is("TypeError") && regexp.MustCompile(`positional argument|keyword argument`).MatchString(f.message):
		return "compare the parameters of your function with those of the starter"
	case f.is("TypeError") && strings.Contains(f.message, "can't be used in 'await'"):
		return "await only coroutines, tasks and futures"
	default:
		return ""
	}
}

// typingNames are what people use without importing it.
func typingNames() []string {
	return []string{"List", "Dict", "Set", "Tuple", "Optional", "Union", "Any", "Callable", "Iterable", "Iterator", "Deque", "DefaultDict"}
}

// standardNames are names of the standard library that other judges import beforehand.
func standardNames() map[string]string {
	return map[string]string{
		"deque": "collections", "defaultdict": "collections", "Counter": "collections", "OrderedDict": "collections",
		"heappush": "heapq", "heappop": "heapq", "heapify": "heapq", "bisect_left": "bisect", "bisect_right": "bisect", "insort": "bisect",
		"lru_cache": "functools", "cache": "functools", "reduce": "functools", "inf": "math", "sqrt": "math", "gcd": "math", "ceil": "math",
		"accumulate": "itertools", "permutations": "itertools", "combinations": "itertools", "product": "itertools", "chain": "itertools",
	}
}

func nameHint(message string) string {
	found := regexp.MustCompile(`name '(\w+)' is not defined`).FindStringSubmatch(message)
	if found == nil {
		return ""
	}
	name := found[1]
	if slices.Contains(typingNames(), name) {
		return fmt.Sprintf("from typing import %s, or write %s", name, strings.ToLower(name))
	}
	if module := standardNames()[name]; module != "" {
		return fmt.Sprintf("from %s import %s", module, name)
	}
	for _, module := range []string{"collections", "heapq", "bisect", "functools", "itertools", "math", "re", "random", "string", "asyncio", "sys"} {
		if name == module {
			return "import " + name
		}
	}
	return ""
}
