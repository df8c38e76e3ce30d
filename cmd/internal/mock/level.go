package mock

import "time"

// Level is for whom an interview is.
type Level string

// The levels.
const (
	Junior Level = "junior"
	Mid    Level = "mid"
	Senior Level = "senior"
)

// SlotName is a part of the interview; its text is stored and is what --mix calls it.
type SlotName string

// The slots, in the order in which an interview has them.
const (
	WarmUp     SlotName = "warm-up"
	Concepts   SlotName = "concepts"
	Coding     SlotName = "coding"
	Second     SlotName = "second-coding"
	Complexity SlotName = "complexity"
	Design     SlotName = "design"
	Questions  SlotName = "questions"
	Review     SlotName = "review"
)

// Title is what the person reads.
func (s SlotName) Title() string {
	return map[SlotName]string{
		WarmUp: "Warm-up", Concepts: "Concepts", Coding: "Coding", Second: "Coding, second round", Complexity: "Complexity",
		Design: "Design", Questions: "Your questions to us", Review: "Review",
	}[s]
}

// Solved is how long an item that was solved is not drawn again.
const Solved = 21 * 24 * time.Hour
