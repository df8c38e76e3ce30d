package measure

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"unicode"

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
	modeTwice  = "twice"  // counters of two calls in one process, each with an input of its own
	modeAlike  = "alike"  // are the inputs of two tuples of sizes the same, with the same random numbers
)

// request is one run. Its order is that of Request in growth/case.py.
type request struct {
	mode   string
	sizes  []int64
	asked  [][]int64 // of a plan or of alike, in the place of sizes
	kind   string    // of a plan: further conditions, one a line
	budget int64     // steps after which a run with counters ends itself
}

func (r request) input() []byte {
	sizes := tupleOf(r.sizes)
	if r.mode == modePlan || r.mode == modeAlike {
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
	Again      int64             `json:"again"`
	Operations int64             `json:"operations"`
	Total      int64             `json:"total"`
	Auxiliary  int64             `json:"auxiliary"`

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
	return clean(text)
}

// clean keeps a text of the measured process from steering a terminal, or filling it.
func clean(text string) string {
	runes := []rune(strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return ' '
		case !unicode.IsPrint(r):
			return unicode.ReplacementChar
		}
		return r
	}, text))
	return string(runes[:min(len(runes), mostText)])
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
	mostText   = 400
	mostCount  = int64(1) << 48 // 20,000 of them can still be added
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
	if slices.ContainsFunc([]int64{r.Size, r.Operations, r.Total, r.Auxiliary, r.Again}, func(n int64) bool { return n < 0 || n > mostCount }) {
		return r, errReply
	}
	for _, names := range [][]named{r.Unmodelled, r.Notes} {
		for i := range names {
			names[i].Name = clean(names[i].Name)
		}
	}
	for _, raw := range r.Lines {
		l, ok := lineOf(raw)
		if !ok {
			return r, errReply
		}
		r.lines = append(r.lines, l)
	}
	return r, nil
}

func lineOf(raw json.RawMessage) (l growth.LineCount, ok bool) {
	var work []json.RawMessage
	if json.Unmarshal(raw, &[]any{&l.Number, &l.Runs, &l.Ops, &work}) != nil || !isSound(l) {
		return l, false
	}
	for _, pair := range work {
		var w growth.Work
		if json.Unmarshal(pair, &[]any{&w.Kind, &w.Ops}) != nil {
			return l, false
		}
		w.Kind = clean(w.Kind)
		l.Work = append(l.Work, w)
	}
	return l, true
}

func isSound(l growth.LineCount) bool {
	return l.Number >= 0 && l.Runs >= 0 && l.Runs <= mostCount && l.Ops >= l.Runs && l.Ops <= mostCount
}

func (r reply) counts(sizes []int64) growth.Counts {
	return growth.Counts{Sizes: sizes, Operations: max(1, r.Operations), Lines: r.lines}
}
