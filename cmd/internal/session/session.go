// Package session is the practice loop: read, think, write, see the verdict, claim the growth, compare, close. It knows
// the order of the steps and what must be kept when; it draws nothing, runs nothing and stores nothing itself, but says
// what it needs as interfaces: a [Dialogue] with the person, a [Journal], and a way to grade.
//
// What was typed is in the journal before the next question is asked, and an attempt is there before its verdict is
// shown, so that a loop that was interrupted anywhere goes on where it stopped.
//
// Error contract: errors of the dialogue (the person left), the journal and the grader come back as they are; a learner's
// mistake is never an error, it is a verdict in the [Outcome].
package session

import (
	"context"
	"encoding/json"
	"time"

	"pyprep/grader"
	"pyprep/grader/growth"
	"pyprep/problems"
)

// Step is a station of the loop; its text is stored.
type Step string

// The steps in order.
const (
	StepLogic Step = "logic"
	StepCode  Step = "code"
	StepClaim Step = "claim"
	StepOwn   Step = "own" // questions about the person's own code
	StepClose Step = "close"
	StepDone  Step = "done"
)

// Gate says whether the Logic step may be skipped.
type Gate string

// The gates.
const (
	GateOff     Gate = "off"     // not asked
	GateAsk     Gate = "ask"     // asked, Enter skips
	GateRequire Gate = "require" // asked until answered
)

// Action is what the person wants to do at the code step.
type Action string

// The actions.
const (
	ActionEdit     Action = "edit"
	ActionTest     Action = "test"
	ActionHint     Action = "hint"
	ActionSolution Action = "solution"
	ActionLeave    Action = "leave"
	ActionHandIn   Action = "hand-in" // of an interview: it is judged, and nothing of that is shown
	ActionThink    Action = "think"   // of an interview: the person notes a thought
)

// Dialogue is the person at the other side: drawing and asking. Its methods return an error when no answer will come.
type Dialogue interface {
	// Introduce shows the problem; resumed is the step at which an earlier sitting stopped, "" for a fresh start.
	Introduce(p *problems.Problem, resumed Step) error
	// Approach asks for the idea in one sentence, "" when skipped.
	Approach(ctx context.Context) (string, error)
	// Predict asks what a small case will give, "" when skipped.
	Predict(ctx context.Context, call string) (string, error)
	// Predicted shows what the small case really gives, beside what was said.
	Predicted(p grader.Prediction) error
	// Next asks what to do; last is the newest report, nil before the first.
	Next(ctx context.Context, last *grader.Report) (Action, error)
	// Grading says that a run has begun; the returned function is told of each case and of the end.
	Grading() (progress func(grader.CaseReport), done func())
	// Verdict shows a report.
	Verdict(r grader.Report, source []byte) error
	// Claim asks one of the questions of grader.Claims.
	Claim(ctx context.Context, question Question, p *problems.Problem) (string, error)
	// Meaning asks what a letter of a claim means in the problem's own letters, "" when skipped.
	Meaning(ctx context.Context, letter string, p *problems.Problem) (string, error)
	// Judged shows what was measured, and the claims against it and against what is known.
	Judged(p *problems.Problem, j Judged) error
	// Own asks a question about the person's own code, number n from 0; "" when skipped.
	Own(ctx context.Context, n int, question grader.OwnQuestion) (string, error)
	// OwnJudged says whether the answer is right, and what is.
	OwnJudged(answer grader.OwnAnswer) error
	// Hint shows hint n of the problem.
	Hint(p *problems.Problem, n int) error
	// Solution shows the reference solution and the editorial.
	Solution(p *problems.Problem) error
	// Rate asks how hard it was, starting from a proposal.
	Rate(ctx context.Context, proposed Rating) (Rating, error)
	// Close shows what was done and the one command that comes next.
	Close(ctx context.Context, o Outcome) error
}

// Journal keeps what happens; see package history for the one that does.
type Journal interface {
	Load(ctx context.Context) (State, bool, error)
	Save(ctx context.Context, s State) error
	End(ctx context.Context) error
	// Record journals an attempt and returns its id.
	Record(ctx context.Context, a Attempt) (string, error)
	Amend(ctx context.Context, id string, claims grader.Claims, judgements json.RawMessage, rating Rating) error
	// AddAnswers adds what was said about the person's own code to the attempt.
	AddAnswers(ctx context.Context, id string, answers json.RawMessage) error
	// NextHint counts one more hint as shown and returns its number, 0 when there is none.
	NextHint(ctx context.Context, total int) (int, error)
	HintsShown(ctx context.Context) (int, error)
}

// Attempt is one graded try, ready to be kept.
type Attempt struct {
	Started  time.Time
	Elapsed  time.Duration
	Source   []byte
	Report   grader.Report
	Approach string
	Predict  string
	Skipped  bool // the Logic step was asked and left empty
	Hints    int
}

// State is where the loop stands and everything typed so far.
type State struct {
	Step    Step
	Answers map[string]string
	Attempt string // id of the attempt that passed
	Started time.Time
	Elapsed time.Duration
}

// Outcome is how a loop ended.
type Outcome struct {
	Solved   bool
	Tries    int
	Hints    int
	Elapsed  time.Duration
	Report   *grader.Report
	Claims   grader.Claims
	Rating   Rating
	NextStep string // set by the caller's Suggest
}

// Judged is what came of the claims.
type Judged struct {
	Claims      []grader.Judgement
	Explanation *grader.Explanation // nil: nothing was said
	Report      *growth.Report      // nil: not measured
	Source      []byte
}

// Loop is one problem being practised.
type Loop struct {
	Problem  *problems.Problem
	Dialogue Dialogue
	Journal  Journal
	Gate     Gate
	Now      func() time.Time
	// Grade grades the source; progress hears of each case.
	Grade func(ctx context.Context, source []byte, progress func(grader.CaseReport)) (grader.Report, error)
	// Read returns the solution as it is in its file now.
	Read func() ([]byte, error)
	// Edit opens the solution in an editor, at a line when that is over 0, and returns when the person is done.
	Edit func(ctx context.Context, line int) error
	// Measure finds out how the solution really grows; nil, or a nil report, leaves that out.
	Measure func(ctx context.Context, source []byte) (*growth.Report, error)
	// Own finds questions about the solution as it is; nil leaves them out.
	Own func(ctx context.Context, source []byte) ([]grader.OwnQuestion, error)
	// Suggest returns the one command to go on with.
	Suggest func(ctx context.Context, o Outcome) string

	sitting
	last  *grader.Report
	tries int
}
