package grader

import (
	"errors"
	"fmt"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// The model's answer to a generated case is kept as a pair of a tag and what came.
const (
	answerValue  = "value"  // the value that is judged
	answerOps    = "ops"    // a list of such pairs, one for each operation
	answerStdout = "stdout" // what was printed, as bytes
	answerRaises = "raises" // tuple (class, "call" or "next")
)

var errAnswer = errors.New("the model's answer is not readable")

// answerOf is what of a run of the model is expected of everybody.
func answerOf(p *problems.Problem, a authored) pytype.Value {
	o := a.observation
	switch {
	case o.kind == "raised":
		return raisedAnswer(o.failure, o.at)
	case o.kind == "exit":
		return pytype.Tuple(pytype.Str(answerStdout), pytype.Bytes(a.stdout))
	case o.kind == "ops":
		items := make([]pytype.Value, 0, len(o.ops))
		for _, op := range o.ops {
			if op.failure != nil {
				items = append(items, raisedAnswer(op.failure, "call"))
			} else {
				items = append(items, pytype.Tuple(pytype.Str(answerValue), op.value))
			}
		}
		return pytype.Tuple(pytype.Str(answerOps), pytype.List(items...))
	case p.Mutation == problems.MutationResult && len(o.after) > 0:
		return pytype.Tuple(pytype.Str(answerValue), o.after[0])
	default:
		return pytype.Tuple(pytype.Str(answerValue), o.value)
	}
}

func raisedAnswer(f *failure, at string) pytype.Value {
	return pytype.Tuple(pytype.Str(answerRaises), pytype.Tuple(pytype.Str(f.class), pytype.Str(at)))
}

// readAnswer turns a kept answer back into an expectation.
func readAnswer(encoded []byte) (problems.Expectation, error) {
	v, err := pytype.Decode(encoded, pytype.Options{MaxDepth: valueDepth})
	if err != nil {
		return problems.Expectation{}, fmt.Errorf("%w: %w", errAnswer, err)
	}
	if len(v.Items) != 2 {
		return problems.Expectation{}, errAnswer
	}
	switch tag, content := v.Items[0].Text, v.Items[1]; tag {
	case answerValue:
		return problems.Expectation{Value: &content}, nil
	case answerStdout:
		return problems.Expectation{Stdout: &content.Text}, nil
	case answerRaises:
		raises, err := readRaises(content)
		return problems.Expectation{Raises: raises}, err
	case answerOps:
		outcomes, err := readOutcomes(content)
		return problems.Expectation{Ops: outcomes}, err
	default:
		return problems.Expectation{}, errAnswer
	}
}

func readRaises(v pytype.Value) (*problems.Raises, error) {
	if len(v.Items) != 2 {
		return nil, errAnswer
	}
	at := "call"
	if v.Items[1].Text == "next" {
		at = "next"
	}
	return &problems.Raises{Type: v.Items[0].Text, At: at}, nil
}

func readOutcomes(v pytype.Value) ([]problems.OpExpectation, error) {
	all := make([]problems.OpExpectation, 0, len(v.Items))
	for _, item := range v.Items {
		if len(item.Items) != 2 {
			return nil, errAnswer
		}
		one := problems.OpExpectation{Value: item.Items[1]}
		if item.Items[0].Text == answerRaises {
			raises, err := readRaises(item.Items[1])
			if err != nil {
				return nil, err
			}
			one = problems.OpExpectation{Raises: raises}
		}
		all = append(all, one)
	}
	return all, nil
}
