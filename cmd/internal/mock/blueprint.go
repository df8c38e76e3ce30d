package mock

import "time"

// Blueprint is what an interview of a level consists of.
type Blueprint struct {
	Level   Level
	Slots   []Slot
	Weights map[LineName]int // in percent
}

// Slot is a part of the interview with its share of the clock.
type Slot struct {
	Name   SlotName      `json:"name"`
	Budget time.Duration `json:"budget_ns"`
	Wants  []Want        `json:"-"`
}

// Want asks for items of one kind.
type Want struct {
	Kind   PartKind
	Count  int
	Levels []int    // any of them fits
	Topics []string // the item has a topic that contains one of these words; none: any topic
	Fits   func(Item) bool
	What   string // in words, for the note when there are not enough
}

// Budget is the whole time.
func (b Blueprint) Budget() time.Duration {
	sum := time.Duration(0)
	for _, s := range b.Slots {
		sum += s.Budget
	}
	return sum
}

// Blueprints are the interviews that there are, the easiest first.
func Blueprints() []Blueprint { return []Blueprint{junior(), mid(), senior()} }

// Of is the blueprint of a level.
func Of(level Level) (Blueprint, bool) {
	for _, b := range Blueprints() {
		if b.Level == level {
			return b, true
		}
	}
	return Blueprint{}, false
}

func junior() Blueprint {
	return Blueprint{
		Level: Junior,
		Slots: []Slot{
			slot(WarmUp, 5, Want{Kind: PartPredict, Count: 2, Levels: []int{1}, What: "a core prediction"}),
			slot(Concepts, 10, Want{Kind: PartConcept, Count: 4, Levels: []int{1}, What: "a core concept"}),
			slot(Coding, 18, Want{Kind: PartCoding, Count: 1, Levels: []int{1, 2}, Topics: basicTopics(), What: "a core drill on arrays, strings or stacks"}),
			slot(Complexity, 6, ownCode(), Want{Kind: PartComplexity, Count: 2, Levels: []int{1}, What: "a core complexity drill"}),
			slot(Questions, 4, Want{Kind: PartQuestions, Count: 1}),
			slot(Review, 2, Want{Kind: PartReview, Count: 1}),
		},
		Weights: map[LineName]int{LineCode: 30, LineProcess: 25, LineComplexity: 15, LineConcepts: 20, LineHonesty: 5, LineQuestions: 5},
	}
}

func mid() Blueprint {
	return Blueprint{
		Level: Mid,
		Slots: []Slot{
			slot(WarmUp, 5, Want{Kind: PartPredict, Count: 2, Levels: []int{2}, What: "a mid prediction"}),
			slot(Concepts, 12,
				Want{Kind: PartConcept, Count: 1, Levels: []int{1}, What: "a core concept"},
				Want{Kind: PartConcept, Count: 1, Levels: []int{2}, Topics: []string{"gil", "memory", "refcount", "gc", "allocator"}, What: "a mid concept on the GIL or memory"},
				Want{Kind: PartConcept, Count: 2, Levels: []int{2}, Topics: internalTopics(), What: "a mid concept on internals"}),
			slot(Coding, 20, Want{Kind: PartCoding, Count: 1, Levels: []int{2}, Fits: isAlgorithm, What: "a mid algorithm"}),
			slot(Second, 10, Want{Kind: PartCoding, Count: 1, Levels: []int{2}, Topics: craftTopics(), What: "a mid Python drill"}),
			slot(Complexity, 6, ownCode(), Want{Kind: PartComplexity, Count: 2, Fits: isTrap, What: "a CPython trap"}),
			slot(Questions, 5, Want{Kind: PartQuestions, Count: 1}),
			slot(Review, 2, Want{Kind: PartReview, Count: 1}),
		},
		Weights: map[LineName]int{LineCode: 25, LineProcess: 20, LineComplexity: 15, LineConcepts: 25, LineHonesty: 5, LineQuestions: 10},
	}
}

func senior() Blueprint {
	return Blueprint{
		Level: Senior,
		Slots: []Slot{
			slot(WarmUp, 5, Want{Kind: PartPredict, Count: 2, Levels: []int{2, 3}, What: "a mid or senior prediction"}),
			slot(Concepts, 15,
				Want{Kind: PartConcept, Count: 1, Levels: []int{3}, Topics: []string{"mro", "metaclass"}, What: "a senior concept on the MRO or metaclasses"},
				Want{Kind: PartConcept, Count: 1, Levels: []int{2, 3}, Topics: []string{"asyncio", "concurren", "thread", "process", "gil", "event"}, What: "a concept on concurrency"},
				Want{Kind: PartConcept, Count: 1, Levels: []int{2, 3}, Topics: internalTopics(), Fits: hasProof, What: "a concept on internals with an experiment"}),
			slot(Coding, 20, Want{Kind: PartCoding, Count: 1, Levels: []int{2, 3}, Topics: craftTopics(), What: "a mid or senior Python drill"}),
			slot(Complexity, 5, ownCode(), Want{Kind: PartComplexity, Count: 1, Levels: []int{2, 3}, Fits: hasTwoLetters, What: "a drill in two variables"}),
			slot(Design, 22, Want{Kind: PartDesign, Count: 1, Levels: []int{2, 3}, What: "a design"}),
			slot(Questions, 5, Want{Kind: PartQuestions, Count: 1}),
			slot(Review, 3, Want{Kind: PartReview, Count: 1}),
		},
		Weights: map[LineName]int{
			LineCode: 15, LineProcess: 10, LineComplexity: 10, LineConcepts: 25, LineDesign: 25, LineHonesty: 5, LineQuestions: 10,
		},
	}
}

func slot(name SlotName, minutes int, wants ...Want) Slot {
	return Slot{Name: name, Budget: time.Duration(minutes) * time.Minute, Wants: wants}
}

// ownCode asks how the code grows that was written before.
func ownCode() Want { return Want{Kind: PartOwnCode, Count: 1} }

func basicTopics() []string {
	return []string{"array", "string", "stack", "hash", "list", "two-pointers", "two pointers", "window"}
}

// craftTopics are those of drills that ask for Python more than for an algorithm.
func craftTopics() []string {
	return []string{
		"decorator", "iterator", "generator", "async", "closure", "context", "descriptor", "data-model", "data model", "functions", "itertools",
		"caching", "metaclass", "mro", "concurren", "queue", "plugin", "class",
	}
}

func internalTopics() []string {
	return []string{
		"gil", "memory", "refcount", "gc", "allocator", "cpython", "internals", "bytecode", "import", "dict", "hash", "list", "interning", "descriptor",
		"attribute", "slots", "data-model", "data model", "weakref", "pickle", "closure", "thread", "event", "asyncio", "coroutine", "sort",
	}
}

func isAlgorithm(i Item) bool   { return !i.hasTopic(craftTopics()) }
func isTrap(i Item) bool        { return i.Trap }
func hasProof(i Item) bool      { return i.Proof }
func hasTwoLetters(i Item) bool { return i.Letters > 1 }
