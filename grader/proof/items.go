package proof

import (
	"context"
	"errors"
	"fmt"

	"pyprep/grader"
	"pyprep/problems"
)

// The rules of small items.
const (
	itemKey       = "item-key"
	predictRuns   = "predict-runs"
	predictSame   = "predict-repeats"
	predictSaid   = "predict-sayable"
	predictLocked = "predict-locked"
	conceptModel  = "concept-model"
	conceptProof  = "concept-proof"
	designModel   = "design-model"
	blankAnswer   = "blank-answer"
	itemWording   = "item-wording"
	falseClaim    = "false-claim"
)

func itemRules() []problems.Rule {
	return []problems.Rule{
		{ID: itemKey, Meaning: "a complexity item's snippet does not grow as its key says"},
		{ID: predictRuns, Meaning: "a predict item's program does not compile or come to its end, or prints too much"},
		{ID: predictSame, Meaning: "a predict item's program prints something else under another hash seed"},
		{ID: predictSaid, Meaning: "nobody could say what a predict item prints: nothing, an empty line, an address, an id or a time"},
		{ID: predictLocked, Meaning: "a predict item prints something else than pyprep-set.lock keeps of this program and Python"},
		{ID: conceptModel, Meaning: "a concept item's model answer misses a required point, or makes a false claim"},
		{ID: conceptProof, Meaning: "a concept item's proof fails, or prints nothing"},
		{ID: designModel, Meaning: "a design item's model outline does not cover every dimension"},
		{ID: blankAnswer, Meaning: "an empty answer, or the question itself, is accepted or makes a point"},
		{ID: itemWording, Meaning: "a wording of a point or a dimension is not recognised in itself, or says nothing"},
		{ID: falseClaim, Meaning: "a false claim's pattern says too little, or is not recognised in itself"},
	}
}

// checkItem proves one small item.
func checkItem(ctx context.Context, item *problems.Item, locked *problems.Lock, o Options) (ProblemResult, error) {
	c := &check{options: o, grader: o.Grader, problem: &problems.Problem{ID: item.ID}, folder: "items"}
	c.result = ProblemResult{ID: string(item.ID), OK: true}
	var err error
	switch {
	case item.Complexity != nil:
		err = keyIsMeasured(ctx, c, item)
	case item.Predict != nil:
		err = outputIsSayable(ctx, c, item, locked)
	case item.Concept != nil:
		conceptIsJudged(c, item)
		err = conceptIsProved(ctx, c, item)
	case item.Design != nil:
		designIsJudged(c, item)
	}
	if fault := (*grader.SetError)(nil); errors.As(err, &fault) {
		c.failAt("author-code", []place{programPlace(item, fault.Line)}, "%s", fault.Message)
		err = nil
	}
	if err != nil {
		return c.result, fmt.Errorf("check %s: %w", item.ID, err)
	}
	return c.result, nil
}

func itemFile(item *problems.Item) string { return string(item.ID) + ".md" }
