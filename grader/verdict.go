package grader

// Verdict is the judgement of a case or a submission. The zero Verdict is invalid.
type Verdict string

// The verdicts; InternalError is never the learner's.
const (
	Accepted          Verdict = "accepted"
	WrongAnswer       Verdict = "wrong-answer"
	RuntimeError      Verdict = "runtime-error"
	TimeLimit         Verdict = "time-limit"
	MemoryLimit       Verdict = "memory-limit"
	OutputLimit       Verdict = "output-limit"
	InvalidSubmission Verdict = "invalid-submission"
	InternalError     Verdict = "internal-error"

	// Unanswered is of small items only: the person said that they don't know.
	Unanswered Verdict = "unanswered"
)
