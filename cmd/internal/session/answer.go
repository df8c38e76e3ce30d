package session

import (
	"context"
	"time"

	"pyprep/grader"
	"pyprep/problems"
)

// The questions of items that are answered in words or lines. Those of the honest path, the way of a person who says "idk",
// are what they know, what the answer must depend on, an experiment that would decide, and what follows from it.
const (
	QuestionClarify    Question = "clarify" // of a design: what the person would ask first
	QuestionAnswer     Question = "answer"
	QuestionKnow       Question = "know"
	QuestionDepends    Question = "depends"
	QuestionExperiment Question = "experiment"
	QuestionConclusion Question = "conclusion"
	QuestionFollowUp   Question = "follow-up" // numbered from 1 in keys
)

// AnswerDialogue is the person to whom a predict, concept or design item is put. Its methods return an error when no answer
// will come.
type AnswerDialogue interface {
	// Introduce shows what is asked; resumed says that some answers are there from an earlier sitting.
	Introduce(item *problems.Item, resumed bool) error
	// Ask asks one question, "" when it is skipped; about is the text of a follow-up.
	Ask(ctx context.Context, question Question, item *problems.Item, about string) (string, error)
	// Experimented shows what the person's own program did.
	Experimented(run grader.ProgramRun) error
	// Judged shows the answer against the item.
	Judged(item *problems.Item, answered Answered) error
	// Proved shows what the item's program did, or why it was not run.
	Proved(item *problems.Item, run grader.ProgramRun, unrun error) error
	// Explain shows what the item has to say.
	Explain(item *problems.Item) error
	// Rate asks how hard it was, "" when nobody is there.
	Rate(ctx context.Context, proposed Rating) (Rating, error)
}

// AnswerJournal keeps what is said of an item.
type AnswerJournal interface {
	Load(ctx context.Context) (State, bool, error)
	Save(ctx context.Context, s State) error
	End(ctx context.Context) error
	// Record journals the attempt and returns its id.
	Record(ctx context.Context, started time.Time, elapsed time.Duration, answered Answered) (string, error)
	// Amend adds what was said after the judgement.
	Amend(ctx context.Context, id string, answered Answered) error
}

// Answered is an answer and what came of it.
type Answered struct {
	Answer    string
	Clarify   string                  // of a design: what was asked first
	Output    *grader.OutputJudgement // of a prediction
	Words     *grader.WordsJudgement  // of a concept or a design
	Honest    *Honest                 // the way of a person who said that they don't know
	FollowUps []string                // in the item's order
	Rating    Rating
	Verdict   grader.Verdict
	Real      grader.ProgramRun // what the program of a predict item did
}

// Honest is what somebody found out who did not know.
type Honest struct {
	Know       string `json:"know"`
	Depends    string `json:"depends"`
	Experiment string `json:"experiment"` // Python
	Output     string `json:"output"`     // of the experiment
	Conclusion string `json:"conclusion"`
}
