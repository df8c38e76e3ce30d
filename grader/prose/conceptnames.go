package prose

// What people call the things that questions about Python ask for.

// conceptPhrases are names of several words.
var conceptPhrases = map[string]string{
	"in place": "inplace", "editable in place": "mutable", "be changed": "mutable", "be modified": "mutable", "be edited": "mutable",
	"same object": "identity", "the very same object": "identity", "same address": "identity", "same identity": "identity", "memory address": "identity",
	"one object": "identity", "a single object": "identity", "the same one": "identity",
	"definition time": "deftime", "at definition": "deftime", "at the definition": "deftime", "time of definition": "deftime", "point of definition": "deftime", "when def runs": "deftime", "when the def runs": "deftime", "when it is defined": "deftime", "is defined": "deftime",
	"when the function is defined": "deftime", "when the def statement runs": "deftime", "when def is executed": "deftime", "at def time": "deftime", "at def": "deftime", "def time": "deftime", "on import": "deftime", "at import time": "deftime",
	"when the def is executed": "deftime", "when the def statement is executed": "deftime", "function is defined": "function deftime", "function is created": "function deftime", "def is executed": "deftime", "def statement": "deftime",
	"call time": "calltime", "at call": "calltime", "when it is called": "calltime", "when called": "calltime", "when they are called": "calltime", "when they're called": "calltime", "when it's called": "calltime", "when you call it": "calltime", "the time you call it": "calltime", "when you call them": "calltime", "each call": "each calltime", "every call": "each calltime", "when the function is called": "calltime",
	"on each call": "each calltime", "per call": "each calltime", "each invocation": "each calltime", "every invocation": "each calltime", "all invocations": "each calltime", "every time it is called": "each calltime", "each time it is called": "each calltime", "all calls": "each calltime", "between calls": "each calltime", "across calls": "each calltime",
	"per": "each", "on demand": "lazy", "one at a time": "lazy", "on average over many": "amortised", "garbage collector": "gc", "garbage collection": "gc",
	"cycle collector": "cyclic gc", "cycle detector": "cyclic gc", "cyclic collector": "cyclic gc", "global interpreter lock": "gil", "reference count": "refcount", "reference counting": "refcount",
	"reference counts": "refcount", "ref count": "refcount", "no race": "threadsafe", "race condition": "race", "exact version": "pinned",
	"back pressure": "backpressure", "slow the producer": "backpressure", "safe to repeat": "idempotent", "hash value": "hash", "free threaded": "freethreaded",
	"free threading": "freethreaded", "cpu bound": "cpubound", "i/o bound": "iobound", "io bound": "iobound", "compare by": "compare", "double equals": "equaloperator",
	"is compares": "isoperator compare", "is checks": "isoperator compare", "is tests": "isoperator compare", "is operator": "isoperator", "is asks": "isoperator compare",
	"checks whether": "compare", "tests whether": "compare",
	"hash table": "hashtable", "hash map": "hashtable", "built in": "builtin", "built ins": "builtin", "every time you call it": "each calltime", "each time you call it": "each calltime",
	"every time you call": "each calltime", "each time you call": "each calltime", "whenever you call": "each calltime", "every time the function is called": "each calltime", "each time the function is called": "each calltime", "whenever it is called": "each calltime",
	"whenever the function is called": "each calltime", "every single call": "each calltime",
	"class of a class": "classofclass", "class of the class": "classofclass", "class of classes": "classofclass", "class of another class": "classofclass", "class of your class": "classofclass", "class has a class": "classofclass",
	"class for classes": "classofclass", "class of your classes": "classofclass", "type of a class": "classofclass", "type of the class": "classofclass", "type of classes": "classofclass", "class that creates classes": "classofclass",
	"class whose instances are classes": "classofclass", "class's class": "classofclass", "class that makes classes": "classofclass", "class that builds classes": "classofclass", "class has to have a class": "classofclass",
	"class definition": "class deftime", "class creation": "class deftime", "class is created": "class deftime", "class is defined": "class deftime", "class is made": "class deftime", "class is built": "class deftime", "class gets created": "class deftime",
	"class gets defined": "class deftime", "classes are created": "class deftime", "classes are defined": "class deftime", "class is being created": "class deftime", "class is being defined": "class deftime", "class object is created": "class deftime", "class statement is executed": "class deftime",
	"defining a class": "class deftime", "define a class": "class deftime", "defining the class": "class deftime", "creation of the class": "class deftime", "creation of a class": "class deftime",
	"parent class of a class": "parent class", "base class of a class": "base class", "superclass of a class": "superclass", "parent of a class": "parent class", "base class of the class": "base class", "parent class of the class": "parent class",
	"iterable": "iterableobject", "iterables": "iterableobject", "iterator": "iteratorobject", "iterators": "iteratorobject", "iter": "iterfunction", "slice": "slicing", "slices": "slicing", "sliced": "slicing",
	"yield from": "yieldfrom", "raise from": "raisefrom", "async with": "asyncwith", "over allocates": "overallocate", "over allocate": "overallocate", "over allocated": "overallocate", "over allocation": "overallocate", "over allocating": "overallocate", "depth first": "depthfirst", "depth first search": "depthfirst", "multi threading": "threads", "more memory": "larger", "memory efficient": "smaller", "more memory efficient": "smaller", "less memory": "smaller", "less space": "smaller", "more space": "larger", "takes less": "smaller", "takes up less": "smaller", "uses less": "smaller",
}

// conceptNames are single words; they go before those for code.
var conceptNames = map[string]string{
	"changeable": "mutable", "change": "mutable", "changed": "mutable", "changes": "mutable", "modify": "mutable", "modified": "mutable", "mutate": "mutable",
	"mutated": "mutable", "mutation": "mutable", "mutability": "mutable", "alter": "mutable", "edit": "mutable", "edited": "mutable", "modification": "mutable",
	"pointer": "reference", "label": "reference", "ref": "reference", "refs": "reference", "value": "value", "values": "value", "number": "number",
	"record": "record", "records": "record", "dropped": "discard", "start": "start", "begin": "start", "begins": "start", "half": "half", "content": "item", "contents": "item",
	"waiting": "block", "waits": "block", "wait": "block", "stall": "block", "stalls": "block", "blocking": "block", "scheduler": "eventloop",
	"indivisible": "atomic", "amortized": "amortised", "locked": "pinned", "evaluated": "evaluate", "evaluation": "evaluate", "executed": "evaluate", "computed": "evaluate",
	"built": "create", "build": "create", "created": "create", "make": "create", "constructed": "create", "shared": "share", "shares": "share", "sharing": "share",
	"persist": "store", "persists": "store", "stored": "store", "lives": "store", "live": "store", "retained": "store", "smaller": "smaller", "lighter": "smaller", "compact": "smaller",
	"bigger": "larger", "identical": "identity", "identities": "identity", "equality": "equal", "equals": "equal", "equivalent": "equal",
	"hashed": "hashable", "programmer": "learner", "param": "parameter", "params": "parameter", "argument": "argument", "args": "argument", "procedure": "function", "func": "function", "functions": "function",
	"solely": "only", "whenever": "each", "exclusively": "only", "multithreading": "thread", "threading": "thread", "multithreaded": "thread", "mutex": "lock", "lock": "lock", "locks": "lock", "slicing": "slicing", "cycles": "cycle", "circular": "cycle", "cyclic": "cycle", "freed": "free", "deallocated": "free", "released": "free", "reclaimed": "free", "destroyed": "free", "collected": "free",
	"rebind": "rebind", "rebinding": "rebind", "rebound": "rebind", "reassign": "rebind", "reassigned": "rebind", "reassigning": "rebind", "reassignment": "rebind", "caller": "caller", "callers": "caller",
	"hashtable": "hashtable", "hashmap": "hashtable", "builtins": "builtin", "process": "process", "processes": "process", "required": "need", "requires": "need", "necessary": "need", "needed": "need", "needs": "need",
	"parallel": "parallel", "parallelism": "parallel", "simultaneously": "parallel", "simultaneous": "parallel", "timsort": "timsort",
	"nested": "inner", "inside": "inner", "duplicate": "copy", "duplicates": "copy", "duplicated": "copy", "fields": "field",
}

// opposites are words that deny another.
var opposites = map[string]string{
	"immutable": "mutable", "unchangeable": "mutable", "unmodifiable": "mutable", "immutability": "mutable", "frozen": "mutable",
	"unhashable": "hashable", "unequal": "equal", "unordered": "order", "unsafe": "safe", "impossible": "possible", "unbounded": "bounded",
}

// conceptMatters are stop words that say something in an answer: "locks are still needed", "only lists are affected".
var conceptMatters = wordSet("need needs only")
