package prose

import "strings"

// People call the same thing by several names. Phrases are replaced first, the longest first, then single stems.

// phrases are names of several words, and the one word that stands for them.
var phrases = map[string]string{
	"hash map": "dict", "hash table": "dict", "look up table": "dict", "lookup table": "dict", "hash set": "set", "linked list": "linkedlist",
	"default dict": "dict", "ordered dict": "ordereddict", "look up": "lookup", "looks up": "lookup", "looking up": "lookup", "looked up": "lookup",
	"look ups": "lookup", "membership test": "lookup", "membership check": "lookup", "in check": "lookup", "goes through": "visit", "go through": "visit",
	"going through": "visit", "go over": "visit", "goes over": "visit", "going over": "visit", "walk through": "visit", "walks through": "visit",
	"look at": "visit", "looks at": "visit", "looked at": "visit", "looking at": "visit", "walk over": "visit", "walks over": "visit", "iterate over": "loop visit", "iterates over": "loop visit",
	"iterating over": "loop visit", "ends up with": "store", "end up with": "store", "grows to": "store upto", "grow to": "store upto", "can grow to": "store upto", "loop over": "loop visit", "loops over": "loop visit", "looping over": "loop visit", "loop through": "loop visit", "loops through": "loop visit",
	"one time": "once", "a single time": "once", "exactly one time": "once", "only one time": "once", "just one time": "once", "two times": "twice",
	"one by one": "each", "a single pass": "one pass", "in one go": "one pass", "a single loop": "one loop", "single pass": "one pass", "single loop": "one loop",
	"cut in half": "halve", "cuts in half": "halve", "cutting in half": "halve", "divide by two": "halve", "divided by two": "halve", "divides by two": "halve",
	"divide by 2": "halve", "divided by 2": "halve", "split in half": "halve", "in half": "halve", "throw away": "discard", "throws away": "discard", "thrown away": "discard", "throwing away": "discard",
	"two nested loops": "nested loop", "loop inside a loop": "nested loop", "loop in a loop": "nested loop", "loop within a loop": "nested loop", "loop inside another": "nested loop",
	"for loop inside a for loop": "nested loop", "loops inside loops": "nested loop", "inner loop": "inner loop", "constant time": "@1", "linear time": "@n",
	"call stack": "stack", "dynamic programming": "memo", "n squared": "@n^2", "n square": "@n^2",
	"two pointer": "two index", "two pointers": "two index", "up to": "upto", "at most": "upto", "no more than": "upto", "not more than": "upto", "never more than": "upto",
	"bounded by": "upto", "every single": "each", "move to end": "move_to_end", "in place": "inplace", "list comprehension": "comprehension", "brute force": "bruteforce",
	"first in first out": "fifo", "last in first out": "lifo", "least recently used": "oldest", "thread safe": "threadsafe", "event loop": "eventloop",
}

// names are single words for the same thing, by stem; they are brought to stems when the package is used first.
var names = map[string]string{
	"dictionary": "dict", "hashmap": "dict", "hashtable": "dict", "map": "dict", "mapping": "dict", "counter": "dict", "defaultdict": "dict", "dicts": "dict",
	"hashset": "set", "element": "item", "number": "item", "value": "item", "entry": "item", "num": "item", "nums": "item", "elem": "item", "array": "list", "vector": "list",
	"every": "each", "all": "each", "any": "each", "single": "one", "1": "one", "2": "two", "both": "two", "2x": "twice",
	"access": "lookup", "membership": "lookup", "find": "lookup", "found": "lookup", "search": "search", "check": "visit", "iterate": "loop", "iteration": "loop",
	"traverse": "visit", "traversal": "pass", "touch": "visit", "see": "visit", "seen": "visit", "process": "visit", "inspect": "visit", "examine": "visit", "scan": "pass", "sweep": "pass",
	"consider": "visit", "handle": "visit", "walk": "visit", "hold": "store", "keep": "store", "remember": "store", "save": "store", "contain": "store", "put": "store",
	"record": "store", "cache": "memo", "memoize": "memo", "memoise": "memo", "memoization": "memo", "memoisation": "memo", "memoized": "memo", "memoised": "memo", "lru_cache": "memo",
	"drop": "discard", "delete": "discard", "remove": "discard", "evict": "discard", "eliminate": "discard", "pointer": "index", "indices": "index", "bound": "bound", "halving": "halve", "half": "halve",
	"execute": "run", "repeat": "run", "go": "run", "goes": "run", "happen": "run", "recursive": "recursion", "recurse": "recursion", "recursively": "recursion", "sorted": "sort", "sorting": "sort", "timsort": "sort", "ordered": "order", "capacity": "capacity",
	"constant": "@1", "linear": "@n", "quadratic": "@n^2", "logarithmic": "@log n", "logarithmically": "@log n", "linearithmic": "@n log n", "cubic": "@n^3", "exponential": "@2^n", "exponentially": "@2^n",
	"vertex": "node", "vertices": "node", "page": "page", "word": "word", "character": "letter", "char": "letter", "chars": "letter", "amount": "amount", "grow": "grow", "growth": "grow",
	"slice": "copy", "duplicate": "copy", "nested": "nest", "back": "end", "tail": "end", "head": "front", "begin": "front", "start": "front", "quick": "fast",
	"append": "add", "insert": "add", "push": "add", "enqueue": "add", "pop": "pop", "mutex": "lock", "parallel": "concurrent", "simultaneously": "concurrent",
}

// stopWords carry no point of their own.
var stopWords = wordSet("a an the is are was were be been being am it its it's this that these those there here i we you he she they my our your their me us of to in on at for by from as and or so then " +
	"than with into onto over which who what when while where if do does did done has have had will would can could should may might must just only also too very really about only still even time times " +
	"because since thus hence therefore each's let get gets got make makes made take takes took cost costs use uses used using need needs about around roughly approximately up out not no never n't without such like")

// kept are words that a rubric means when it names them although they are common.
var kept = wordSet("once twice one two each per upto")

// negations turn round what follows them in the clause.
var negations = wordSet("not no never cannot can't cant don't dont doesn't doesnt isn't isnt aren't arent wasn't won't wouldn't without instead avoid avoids avoiding rather neither nor none nothing hardly unlike")

// harmless are words after a negation that leave the rest as it is: "not only", "not just", "no longer than".
var harmless = wordSet("only just merely simply more worse later longer matter sure doubt problem")

// lifts are words between a negation and what it seems to deny: "never needs more than one pass" is one pass.
var lifts = wordSet("more only just twice")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// stemSet is [wordSet] by stem.
func stemSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[stemOf(word)] = true
	}
	return set
}
