package session

import (
	"context"
	"encoding/json"
	"fmt"

	"pyprep/cmd/internal/mock"
	"pyprep/grader"
	"pyprep/problems"
)

// The questions of the form before the code, in order, and the one that follows the claims about one's own code.
const (
	QuestionConcept   Question = "concept"    // the pattern, and why it fits
	QuestionLogic     Question = "logic"      // the steps
	QuestionPlanTime  Question = "plan-time"  // how it will grow
	QuestionPlanSpace Question = "plan-space" // likewise
	QuestionEdges     Question = "edge-cases"
	QuestionDryRun    Question = "dry-run" // what a small case gives, where the code can't be followed on it
	QuestionTwist     Question = mock.TwistAnswer
	QuestionBetter    Question = "better" // what could be better
)

// handedIn is the step of a coding part whose code was judged.
const handedIn = "handed-in"

// coding is Concept, Logic, Code: the form is locked before the file opens. The examples may be run as often as one likes,
// handing in is once, and says nothing.
func (v *Interview) coding(ctx context.Context, at int, p *problems.Problem) (mock.Outcome, error) {
	part := &v.State.Parts[at]
	talk := v.Dialogue.Code(part, p)
	s := v.sitting(part)
	if err := talk.Introduce(p, len(part.Answers) > 0); err != nil {
		return mock.Outcome{}, err
	}
	for _, question := range []Question{QuestionConcept, QuestionLogic, QuestionPlanTime, QuestionPlanSpace, QuestionEdges} {
		if _, err := s.answered(ctx, string(question), func() (string, error) { return talk.Form(ctx, question, "") }); err != nil {
			return mock.Outcome{}, err
		}
	}
	if !v.followable(p) {
		if err := v.predicts(ctx, part, p, talk, s); err != nil {
			return mock.Outcome{}, err
		}
	}
	report, err := v.write(ctx, at, p, talk, s)
	if err != nil {
		return mock.Outcome{}, err
	}
	if report != nil && p.Twist != "" {
		if _, err := s.answered(ctx, mock.TwistAnswer, func() (string, error) { return talk.Form(ctx, QuestionTwist, p.Twist) }); err != nil {
			return mock.Outcome{}, err
		}
	}
	coded := v.codedOf(p, part)
	coded.Report = report
	return mock.OfCode(p, coded), nil
}

// codedOf is what a coding part has beside the verdict.
func (v *Interview) codedOf(p *problems.Problem, part *mock.Part) mock.Coded {
	answers := part.Answers
	c := mock.Coded{
		Concept: answers[string(QuestionConcept)], Logic: answers[string(QuestionLogic)], PlanTime: answers[string(QuestionPlanTime)],
		PlanSpace: answers[string(QuestionPlanSpace)], Edges: answers[string(QuestionEdges)], Hints: part.Hints,
		HasDryRun: grader.ExampleCall(p) != "", TwistCounts: v.State.Level == mock.Senior,
	}
	if part.DryRun != nil {
		c.Cells = part.DryRun.Cells
	}
	if said, asked := answers[mock.TwistAnswer]; asked {
		c.Twist = &said
	}
	if said := answers[string(QuestionDryRun)]; said != "" {
		prediction := grader.JudgePrediction(p, said)
		c.DryRun = &prediction
	}
	return c
}

// write goes on until the code is handed in, or left; a nil report says that it was left.
func (v *Interview) write(ctx context.Context, at int, p *problems.Problem, talk CodeDialogue, s *itemSitting) (*grader.Report, error) {
	part := &v.State.Parts[at]
	if part.Step == handedIn { // and then pyprep was ended, before what it is worth was kept
		report, err := v.Grade(ctx, p, []byte(part.Source), nil, func(grader.CaseReport) {})
		return &report, err
	}
	for runs := 0; ; {
		if err := v.keep(ctx); err != nil {
			return nil, err
		}
		action, err := talk.Next(ctx, v.State.Status(at), runs)
		if err != nil {
			return nil, err
		}
		switch action {
		case ActionEdit:
			err = talk.Edit(ctx)
		case ActionThink:
			err = v.think(ctx, part)
		case ActionTest:
			runs++
			if err = v.dryRun(ctx, at, p, talk); err == nil {
				err = v.examples(ctx, p, talk)
			}
		case ActionHint:
			err = v.hint(ctx, part, p, talk)
		case ActionHandIn:
			report, err := v.handIn(ctx, at, p, talk, s)
			if report != nil || err != nil {
				return report, err
			}
		case ActionLeave:
			return nil, nil
		default:
			err = fmt.Errorf("an interview knows no step %q", action)
		}
		if err != nil {
			return nil, err
		}
	}
}

// hint shows the next hint, and again the last one.
func (v *Interview) hint(ctx context.Context, part *mock.Part, p *problems.Problem, talk CodeDialogue) error {
	if part.Hints < len(p.Hints) {
		part.Hints++
		if err := v.keep(ctx); err != nil {
			return err
		}
	}
	return talk.Hint(p, part.Hints)
}

// examples runs what the statement shows.
func (v *Interview) examples(ctx context.Context, p *problems.Problem, talk CodeDialogue) error {
	source, err := talk.Read()
	if err != nil {
		return err
	}
	progress, done := talk.Grading()
	report, err := v.Grade(ctx, p, source, exampleCases(p), progress)
	done()
	if err != nil {
		return err
	}
	return talk.Examples(report, source)
}

// exampleCases are the numbers of the public cases of the first group that has any.
func exampleCases(p *problems.Problem) []int {
	group, numbers := "", []int{}
	for i, c := range p.Cases {
		if c.Visibility == problems.Hidden {
			continue
		}
		if len(numbers) == 0 {
			group = c.Group
		}
		if c.Group == group && len(numbers) < mostExamples {
			numbers = append(numbers, i+1)
		}
	}
	return numbers
}

const mostExamples = 4

// handIn judges the code on all cases and keeps the attempt; a nil report says that the person will mend what does not load.
func (v *Interview) handIn(ctx context.Context, at int, p *problems.Problem, talk CodeDialogue, s *itemSitting) (*grader.Report, error) {
	part := &v.State.Parts[at]
	if err := v.dryRun(ctx, at, p, talk); err != nil {
		return nil, err
	}
	source, err := talk.Read()
	if err != nil {
		return nil, err
	}
	_, done := talk.Grading()
	report, err := v.Grade(ctx, p, source, nil, func(grader.CaseReport) {}) // how far it is would tell how it goes
	done()
	if err != nil {
		return nil, err
	}
	if report.Verdict == grader.InvalidSubmission {
		again, err := talk.Unloaded(report, source)
		if again || err != nil {
			return nil, err
		}
	}
	if err := v.predicts(ctx, part, p, talk, s); err != nil {
		return nil, err
	}
	if err := v.keep(ctx); err != nil {
		return nil, err
	}
	answers := part.Answers
	id, err := v.Journal.Code(p).Record(ctx, Attempt{
		Started: part.Started, Elapsed: v.State.Clock.Elapsed - part.Opened, Source: source, Report: report,
		Approach: answers[string(QuestionConcept)], Predict: answers[string(QuestionDryRun)], Hints: part.Hints,
	})
	if err != nil {
		return nil, err
	}
	part.Source = string(source)
	s.state.Attempt, s.state.Step = id, handedIn
	if err := s.keep(ctx); err != nil {
		return nil, err
	}
	return &report, talk.HandedIn()
}

// ownCode asks how the code grows that was handed in. It is held against the best known here, and against the code itself
// when the interview is over: measuring takes time.
func (v *Interview) ownCode(ctx context.Context, at int) (mock.Outcome, error) {
	part, coded := &v.State.Parts[at], v.State.OwnCode(at)
	if coded == nil {
		return mock.Outcome{
			Reasons: []string{"no code was handed in of which it could be said"}, Better: "Hand in what you have, and say how it grows.",
		}, nil
	}
	found, err := v.Find(coded.Set, coded.ID)
	if err != nil || found.Problem == nil || found.Problem.Complexity == nil {
		return mock.Outcome{Score: mock.Full, Reasons: []string{"this problem asks for no growth"}}, err
	}
	talk := v.Dialogue.Code(part, found.Problem)
	if err := talk.OwnCode([]byte(coded.Source)); err != nil {
		return mock.Outcome{}, err
	}
	s := v.sitting(part)
	for _, question := range []Question{QuestionTime, QuestionSpace, QuestionWhy, QuestionBetter} {
		if _, err := s.answered(ctx, string(question), func() (string, error) { return talk.Claim(ctx, question) }); err != nil {
			return mock.Outcome{}, err
		}
	}
	return v.judgeGrowth(ctx, part, coded, found.Problem, grader.Grounds{})
}

// judgeGrowth judges the claims, puts them with the attempt, and the plan beside them.
func (v *Interview) judgeGrowth(ctx context.Context, part, coded *mock.Part, p *problems.Problem, on grader.Grounds) (mock.Outcome, error) {
	claims := grader.Claims{
		Time: part.Answers[string(QuestionTime)], Space: part.Answers[string(QuestionSpace)], Why: part.Answers[string(QuestionWhy)],
	}
	judgements := grader.JudgeClaims(p, claims, on)
	told, err := json.Marshal(judgements)
	if err != nil {
		return mock.Outcome{}, fmt.Errorf("encode the judgement: %w", err)
	}
	if err := v.Journal.Code(p).Amend(ctx, coded.Attempt, claims, told, ""); err != nil {
		return mock.Outcome{}, err
	}
	if coded.Outcome != nil {
		c := v.codedOf(p, coded)
		c.FinalTime, c.FinalSpace = claims.Time, claims.Space
		process := mock.ProcessOf(p, c)
		coded.Outcome.Process = &process
	}
	return mock.OfGrowth(p, mock.Grown{
		Claims: claims, Better: part.Answers[string(QuestionBetter)], Judgements: judgements, Measured: on.Report != nil,
		Explanation: grader.JudgeExplanation(p, claims, on.Report, []byte(coded.Source)),
	}), nil
}

// measureAll holds the claims about one's own code against the code.
func (v *Interview) measureAll(ctx context.Context) error {
	if v.Measure == nil {
		return nil
	}
	for at := range v.State.Parts {
		part, coded := &v.State.Parts[at], v.State.OwnCode(at)
		if part.Kind != mock.PartOwnCode || coded == nil || len(part.Answers) == 0 || coded.Outcome == nil || coded.Outcome.Score < mock.Full {
			continue // what does not pass has no growth to speak of
		}
		found, err := v.Find(coded.Set, coded.ID)
		if err != nil {
			return err
		}
		report, err := v.Measure(ctx, found.Problem, []byte(coded.Source))
		if err != nil {
			return err
		}
		if report == nil {
			continue
		}
		outcome, err := v.judgeGrowth(ctx, part, coded, found.Problem, grader.Grounds{Report: report})
		if err != nil {
			return err
		}
		part.Outcome = &outcome
		if err := v.keep(ctx); err != nil {
			return err
		}
	}
	return nil
}
