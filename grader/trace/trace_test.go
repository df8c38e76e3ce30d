package trace

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pyprep/sandbox"
)

// recording writes a record by hand.
type recording struct{ sandbox.Trace }

func (r *recording) add(kind sandbox.TraceKind, call, line int, rest ...string) {
	e := sandbox.TraceEvent{Kind: kind, Call: call, Line: line}
	switch kind {
	case sandbox.TraceCall:
		e.Depth, e.Name, e.Changes = call-1, rest[0], changesOf(rest[1:])
	case sandbox.TraceChanged:
		e.Changes = changesOf(rest)
	case sandbox.TraceReturn, sandbox.TraceYield:
		e.Value = valueOf(rest[0])
	case sandbox.TraceRaise:
		e.Name, e.Text = rest[0], rest[1]
	case sandbox.TraceLeave:
		e.Name = rest[0]
	case sandbox.TracePrint:
		e.Text = rest[0]
	default:
	}
	r.Events = append(r.Events, e)
}

// changesOf reads n=3; a value that ends in ~ is no literal, one that ends in … is cut.
func changesOf(texts []string) []sandbox.TraceChange {
	var changes []sandbox.TraceChange
	for _, text := range texts {
		name, value, _ := strings.Cut(text, "=")
		changes = append(changes, sandbox.TraceChange{Name: name, Value: valueOf(value)})
	}
	return changes
}

func valueOf(text string) sandbox.TraceValue {
	class := "int"
	switch {
	case text == "":
		return sandbox.TraceValue{Shown: sandbox.ShownGone}
	case strings.HasSuffix(text, "…"):
		return sandbox.TraceValue{Shown: sandbox.ShownCut, Class: "list", Text: text}
	case strings.HasSuffix(text, "~"):
		return sandbox.TraceValue{Shown: sandbox.ShownOther, Class: "Node", Text: strings.TrimSuffix(text, "~")}
	case text == "None":
		class = "NoneType"
	case strings.HasPrefix(text, "["):
		class = "list"
	case strings.Contains(text, "."):
		class = "float"
	}
	return sandbox.TraceValue{Shown: sandbox.ShownLiteral, Class: class, Text: text}
}

const factorial = `def fact(n):
    if n < 2:
        return 1
    rest = fact(n - 1)
    return n * rest
`

// factorialOf is a run of it by hand.
func factorialOf(n int) Table {
	r := &recording{sandbox.Trace{End: sandbox.TraceDone, Plain: []sandbox.PlainLine{
		{Line: 2, Kind: sandbox.PlainCondition}, {Line: 3, Kind: sandbox.PlainReturn}, {Line: 4, Kind: sandbox.PlainAssign}, {Line: 5, Kind: sandbox.PlainReturn},
	}}}
	for call := 1; call <= n; call++ {
		left := n - call + 1
		r.add(sandbox.TraceCall, call, 1, "fact", fmt.Sprintf("n=%d", left))
		r.add(sandbox.TraceLine, call, 2)
		if left > 1 {
			r.add(sandbox.TraceLine, call, 4)
			continue
		}
		r.add(sandbox.TraceLine, call, 3)
		r.add(sandbox.TraceReturn, call, 3, "1")
	}
	product := 1
	for call := n - 1; call >= 1; call-- {
		r.add(sandbox.TraceChanged, call, 4, fmt.Sprintf("rest=%d", product))
		r.add(sandbox.TraceLine, call, 5)
		product *= n - call + 1
		r.add(sandbox.TraceReturn, call, 5, fmt.Sprint(product))
	}
	return Build(&r.Trace, factorial, strings.Clone)
}

func TestBuild(t *testing.T) {
	t.Parallel()
	table := factorialOf(2)
	var got []string
	for _, row := range table.Rows {
		text := fmt.Sprintf("%d %s %d/%d %d %s", row.N, row.Kind, row.Call, row.Depth, row.Line, strings.TrimSpace(row.Source+" "+row.Name))
		for _, change := range row.Changed {
			text += " " + change.Name + ":" + change.Text
		}
		if row.Value != nil {
			text += " gives " + row.Value.Text
		}
		got = append(got, text)
	}
	want := []string{
		"1 call 1/0 1 fact n:2",
		"2 line 1/0 2 if n < 2: fact",
		"3 line 1/0 4 rest = fact(n - 1) fact",
		"4 call 2/1 1 fact n:1",
		"5 line 2/1 2 if n < 2: fact",
		"6 line 2/1 3 return 1 fact",
		"7 return 2/1 3 fact gives 1",
		"8 back 1/0 4 rest = fact(n - 1) fact rest:1",
		"9 line 1/0 5 return n * rest fact",
		"10 return 1/0 5 fact gives 2",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if table.Steps != 5 || table.IsCut() {
		t.Errorf("%d steps, cut %v", table.Steps, table.IsCut())
	}
}

// TestBuildTakesAnyRecord: a record is well-formed, not sensible.
func TestBuildTakesAnyRecord(t *testing.T) {
	t.Parallel()
	r := &recording{sandbox.Trace{End: sandbox.TraceOutOfSteps}}
	r.add(sandbox.TracePrint, 0, 0, "before anything")
	r.add(sandbox.TraceChanged, 1, 99, "x=1")
	r.add(sandbox.TraceLine, 7, 1000)
	r.add(sandbox.TracePrint, 0, 0, "\x1b[31m")
	r.add(sandbox.TraceReturn, 7, 0, "None")
	r.add(sandbox.TraceRaise, 3, 1, "E", "'no'")
	table := Build(&r.Trace, "one line", func(text string) string { return strings.ReplaceAll(text, "\x1b", `\x1b`) })
	if len(table.Rows) != 4 || table.Rows[0].Kind != Back || table.Rows[1].Printed != `\x1b[31m` || table.Rows[3].Text != "'no'" || !table.IsCut() {
		t.Errorf("%+v", table)
	}
	if Quiz(table, 1) != nil || Questions([]Case{{Table: table}}, 1, 2) != nil {
		t.Error("something is asked about it")
	}
}

func TestAnswers(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		key   key
		right []string
		wrong []string
	}{
		{key{text: "[1, 2]", name: "x"}, []string{"[1,2]", " [1, 2] ", "[1, 2,]", "x = [1, 2]", "x=[1,2]"}, []string{"", "(1, 2)", "[2, 1]", "[1, 2.0]", "y = [1, 2]", "1, 2", "[1, 2"}},
		{key{text: "{1, 'a'}"}, []string{"{'a', 1}", `{"a", 1}`}, []string{"['a', 1]", "{1}"}},
		{key{text: "{'a': [1], 'b': 2}"}, []string{`{"b": 2, "a": [1]}`}, []string{"{'a': 1, 'b': 2}"}},
		{key{text: "'it'"}, []string{`"it"`, "'it'"}, []string{"it", "'It'"}},
		{key{text: "1"}, []string{"1", "0x1"}, []string{"True", "1.0", "'1'", "__import__('os')"}},
		{key{text: "float('inf')"}, []string{"float('inf')"}, []string{"float('-inf')", "'inf'"}},
		{key{text: "0.1"}, []string{"0.1", ".1", "1e-1"}, []string{"0.10000001"}},
		{key{kind: keyCount, text: "7"}, []string{"7", " 7 ", "line 7", "Line 7", "7 times", "07"}, []string{"", "6", "7.5", "seven", "-7", "77", "99999999999999999999"}},
		{key{kind: keyType, text: "float"}, []string{"float", "`float`", "<class 'float'>", "float."}, []string{"", "int", "a float"}},
		{key{kind: keyType, text: "NoneType"}, []string{"None", "NoneType", "none"}, []string{"null"}},
		{key{kind: keyType, text: "list"}, []string{"list", "list[int]", "array"}, []string{"tuple"}},
		{key{kind: keyType, text: "str"}, []string{"str", "string", "String"}, []string{"'str ing'"}},
	} {
		for _, said := range test.right {
			if !test.key.fits(said) {
				t.Errorf("%q is not taken for %s", said, test.key.text)
			}
		}
		for _, said := range test.wrong {
			if test.key.fits(said) {
				t.Errorf("%q is taken for %s", said, test.key.text)
			}
		}
	}
}

func TestQuizIsTheSameForTheSameSeed(t *testing.T) {
	t.Parallel()
	table := factorialOf(8)
	different := map[string]bool{}
	for seed := range uint64(40) {
		first, again := Quiz(table, seed), Quiz(table, seed)
		if diff := cmp.Diff(first, again, cmp.AllowUnexported(Cell{}, key{})); diff != "" {
			t.Fatalf("seed %d: %s", seed, diff)
		}
		if len(first) < leastCells || len(first) > mostCells {
			t.Errorf("seed %d: %d cells", seed, len(first))
		}
		rows := map[int]bool{}
		for _, cell := range first {
			if rows[cell.Row] {
				t.Errorf("seed %d: two cells in row %d", seed, cell.Row)
			}
			rows[cell.Row] = true
		}
		if !slices.IsSortedFunc(first, func(a, b Cell) int { return a.Row - b.Row }) {
			t.Errorf("seed %d: out of order", seed)
		}
		different[fmt.Sprint(first)] = true
	}
	if len(different) < 5 {
		t.Errorf("only %d different quizzes of 40 seeds", len(different))
	}
}

// TestQuizAsksNothingTrivial lists every cell that could be asked of a run.
func TestQuizAsksNothingTrivial(t *testing.T) {
	t.Parallel()
	var got []string
	for _, cell := range cellsOf(factorialOf(3)) {
		got = append(got, fmt.Sprintf("%d %s: %s", cell.Row+1, cell.Question, cell.Answer()))
	}
	want := []string{ // neither the 1 that stands in line 3, nor rest, which was just returned
		"2 which line runs after line 2: 4", "5 which line runs after line 2: 4", "8 which line runs after line 2: 3",
		"13 what does fact return: 2", "16 what does fact return: 6",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	constant := &recording{sandbox.Trace{End: sandbox.TraceDone, Plain: []sandbox.PlainLine{{Line: 1, Kind: sandbox.PlainConstant}}}}
	for range 3 {
		constant.add(sandbox.TraceLine, 1, 1)
		constant.add(sandbox.TraceChanged, 1, 1, "x=0")
	}
	if cells := Quiz(Build(&constant.Trace, "x = 0", strings.Clone), 1); cells != nil {
		t.Errorf("a constant is asked: %+v", cells)
	}
}

// loop is a run of one loop: line 3 runs n times and adds up.
func loop(n int) *recording {
	r := &recording{sandbox.Trace{End: sandbox.TraceDone, Plain: []sandbox.PlainLine{
		{Line: 1, Kind: sandbox.PlainConstant}, {Line: 3, Kind: sandbox.PlainAssign}, {Line: 4, Kind: sandbox.PlainReturn},
	}}}
	r.add(sandbox.TraceCall, 1, 1, "f", "n="+fmt.Sprint(n))
	r.add(sandbox.TraceLine, 1, 1)
	r.add(sandbox.TraceChanged, 1, 1, "total=0")
	total := 0
	for i := range n {
		r.add(sandbox.TraceLine, 1, 2)
		r.add(sandbox.TraceChanged, 1, 2, fmt.Sprintf("i=%d", i))
		r.add(sandbox.TraceLine, 1, 3)
		total += i + 1
		r.add(sandbox.TraceChanged, 1, 3, fmt.Sprintf("total=%d", total))
	}
	r.add(sandbox.TraceLine, 1, 2)
	r.add(sandbox.TraceLine, 1, 4)
	r.add(sandbox.TraceReturn, 1, 4, fmt.Sprint(total))
	return r
}

func TestQuestions(t *testing.T) {
	t.Parallel()
	made := func(r *recording) Table {
		return Build(&r.Trace, "total = 0\nfor i in n:\n    total += i\nreturn total", strings.Clone)
	}
	oneValue := loop(4)
	for i := range oneValue.Events {
		if e := &oneValue.Events[i]; e.Kind == sandbox.TraceChanged && e.Line == 3 {
			e.Changes = changesOf([]string{"total=5"})
		}
	}
	cut := loop(4)
	cut.End = sandbox.TraceOutOfSteps
	floats := loop(1)
	floats.Events[len(floats.Events)-4].Changes = changesOf([]string{"total=0.5"})
	for name, test := range map[string]struct {
		table Table
		want  []string // of all that could be asked, by kind
	}{
		"a loop":                       {made(loop(3)), []string{"runs 3: 3", "value 3#2: 3", "value 3#3: 6"}},
		"a loop that runs too often":   {made(loop(30)), []string{"value 3#2: 3", "value 3#3: 6", "value 3#4: 10", "value 3#5: 15"}},
		"a line that runs once":        {made(loop(1)), nil},
		"a value that never changes":   {made(oneValue), []string{"runs 3: 4"}},
		"a run that was cut":           {made(cut), nil},
		"a type that can't be guessed": {made(floats), []string{"type 3#1: float"}},
		"recursion":                    {factorialOf(3), []string{"runs 2: 3", "runs 4: 2", "runs 5: 2", "returns 0 fact(n=2): 2"}},
	} {
		if diff := cmp.Diff(test.want, allQuestions(test.table)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		for seed := range uint64(20) {
			chosen := Questions([]Case{{Call: "f()", Table: test.table}}, seed, 2)
			if len(chosen) > 2 || len(chosen) == 2 && chosen[0].Kind == chosen[1].Kind || (len(chosen) > 0) != (len(test.want) > 0) {
				t.Errorf("%s, seed %d: %+v", name, seed, chosen)
			}
			if len(chosen) > 0 && !chosen[0].Fits(chosen[0].Answer()) {
				t.Errorf("%s: %q does not fit itself", name, chosen[0].Answer())
			}
		}
	}
}

// allQuestions are all that could be asked of a run, by kind.
func allQuestions(t Table) (texts []string) {
	if t.IsCut() {
		return nil
	}
	for _, q := range slices.Concat(runsOf(t), valuesOf(t), returnsOf(t), typesOf(t)) {
		text := fmt.Sprintf("%s %d", q.Kind, q.Line)
		if q.Nth() > 0 {
			text += fmt.Sprintf("#%d", q.Nth())
		}
		if q.Kind == AskReturns {
			text += " " + q.Name()
		}
		texts = append(texts, text+": "+q.Answer())
	}
	return texts
}
