package measure

import (
	"encoding/json"
	"errors"

	"pyprep/grader/growth"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// The modes of a run, as the harness knows them.
const (
	modePlan   = "plan"   // what the generator says of itself, and which sizes it takes
	modeLook   = "look"   // is its input the same twice, and how large is it
	modeCounts = "counts" // counters and charges
	modeSpace  = "space"  // memory
	modeTime   = "time"   // CPU time of the code as it is
)

// request is one run. Its order is that of Request in growth/case.py.
type request struct {
	mode   string
	sizes  []int64
	asked  [][]int64 // of a plan, in the place of sizes
	kind   string    // of a plan: further conditions, one a line
	budget int64     // steps after which a run with counters ends itself
}

func (r request) input() []byte {
	sizes := tupleOf(r.sizes)
	if r.mode == modePlan {
		tuples := make([]pytype.Value, 0, len(r.asked))
		for _, one := range r.asked {
			tuples = append(tuples, tupleOf(one))
		}
		sizes = pytype.Tuple(tuples...)
	}
	return pytype.AppendArguments(nil, []pytype.Value{
		pytype.Str(r.mode), sizes, pytype.Int(0), pytype.Str(r.kind), pytype.Int(r.budget),
	})
}

func tupleOf(sizes []int64) pytype.Value {
	values := make([]pytype.Value, 0, len(sizes))
	for _, size := range sizes {
		values = append(values, pytype.Int(size))
	}
	return pytype.Tuple(values...)
}

// reply is what a run reports: JSON of the process that also runs the code under test, so every field may be anything.
type reply struct {
	Failure []any `json:"failure"`

	Variables []string         `json:"variables"`
	Kinds     []string         `json:"kinds"`
	Max       map[string]int64 `json:"max"`
	Allowed   []bool           `json:"allowed"`

	Size int64 `json:"size"`
	Same bool  `json:"same"`

	Over       bool              `json:"over"`
	Lines      []json.RawMessage `json:"lines"`
	Unmodelled []named           `json:"unmodelled"`
	Notes      []named           `json:"notes"`
	Operations int64             `json:"operations"`
	Total      int64             `json:"total"`
	Auxiliary  int64             `json:"auxiliary"`
	Depth      int64             `json:"depth"`
	Nanos      int64             `json:"ns"`

	status  sandbox.Status
	printed bool
	lines   []growth.LineCount
}

// named is a name with the line where it was first met.
type named struct {
	Name string
	Line int
}

// UnmarshalJSON reads the harness's pair.
func (n *named) UnmarshalJSON(text []byte) error {
	return json.Unmarshal(text, &[]any{&n.Name, &n.Line})
}

func (r reply) failed() string { return r.failureText(0) }

func (r reply) failureText(at int) string {
	if at >= len(r.Failure) {
		return ""
	}
	text, _ := r.Failure[at].(string)
	return text
}

func (r reply) failureLine() int {
	if len(r.Failure) < 4 {
		return 0
	}
	line, _ := r.Failure[3].(float64)
	return int(line)
}

var errReply = errors.New("the measured process sent something that is no report")

const (
	replyDepth = 8
	mostLines  = 20000
)

// decoded reads a result; the error is errReply for what can't be a report.
func decoded(result sandbox.CaseResult) (reply, error) {
	r := reply{status: result.Status, printed: len(result.Stdout) > 0}
	if result.Status != sandbox.StatusReported {
		return r, nil
	}
	value, err := pytype.Decode(result.Report, pytype.Options{MaxDepth: replyDepth})
	if err != nil || len(value.Items) < 2 {
		return r, errReply
	}
	text, isText := value.Items[1].Str()
	if !isText || json.Unmarshal([]byte(text), &r) != nil || len(r.Lines) > mostLines {
		return r, errReply
	}
	for _, raw := range r.Lines {
		var l growth.LineCount
		var work []json.RawMessage
		if json.Unmarshal(raw, &[]any{&l.Number, &l.Runs, &l.Ops, &work}) != nil || l.Number < 0 || l.Runs < 0 || l.Ops < 0 {
			return r, errReply
		}
		for _, pair := range work {
			var w growth.Work
			if json.Unmarshal(pair, &[]any{&w.Kind, &w.Ops}) != nil {
				return r, errReply
			}
			l.Work = append(l.Work, w)
		}
		r.lines = append(r.lines, l)
	}
	return r, nil
}

func (r reply) counts(sizes []int64) growth.Counts {
	return growth.Counts{Sizes: sizes, Operations: max(1, r.Operations), Lines: r.lines}
}
