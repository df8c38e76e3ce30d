package trace

import (
	"strings"

	"pyprep/sandbox"
)

// Kind is what a row of the table says.
type Kind string

// The kinds of rows.
const (
	Line   Kind = "line"   // a line begins
	Back   Kind = "back"   // a line that was interrupted by what it called has got on: its changes
	Call   Kind = "call"   // a function begins, with its arguments as changes
	Return Kind = "return" // it ends, with a value
	Yield  Kind = "yield"  // it hands out a value and sleeps
	Wait   Kind = "wait"   // a coroutine waits
	Resume Kind = "resume" // it goes on
	Raise  Kind = "raise"  // an exception
	Leave  Kind = "leave"  // it ends, by an exception
)

// Table is the execution of one case, a row at a time.
type Table struct {
	Rows  []Row
	Steps int // lines that ran
	End   sandbox.TraceEnd
	plain map[int]sandbox.PlainKind
}

// Row is one row. Line is 0 for none.
type Row struct {
	N       int      `json:"n"`
	Kind    Kind     `json:"kind"`
	Call    int      `json:"call"`  // number of the function's call, from 1
	Depth   int      `json:"depth"` // calls that it runs within
	Line    int      `json:"line"`
	Source  string   `json:"source,omitempty"`  // of line and back
	Name    string   `json:"name,omitempty"`    // of the function, or of the exception's class
	Text    string   `json:"text,omitempty"`    // the exception's arguments
	Changed []Change `json:"changed,omitempty"` // only what is new or has another value
	Value   *Value   `json:"value,omitempty"`   // returned or yielded
	Printed string   `json:"printed,omitempty"`
}

// Change is a name and its new value.
type Change struct {
	Name string `json:"name"`
	Value
}

// Value is a value as text.
type Value struct {
	Text    string `json:"value"`
	Type    string `json:"type"`
	Cut     bool   `json:"cut,omitempty"`  // only the beginning is shown, and compared
	Gone    bool   `json:"gone,omitempty"` // the name is no longer bound
	literal bool   // the text is all of it, as Python source
}

// IsCut says that the run was ended because it had no more steps, or no more room, to be recorded.
func (t Table) IsCut() bool { return t.End != sandbox.TraceDone }

// Build makes the table of a record; safe makes a text of the recorded process harmless to show.
func Build(record *sandbox.Trace, source string, safe func(string) string) Table {
	b := builder{
		table: Table{End: record.End, plain: map[int]sandbox.PlainKind{}},
		lines: strings.Split(source, "\n"), safe: safe, depth: map[int]int{}, names: map[int]string{},
	}
	for _, line := range record.Plain {
		b.table.plain[line.Line] = line.Kind
	}
	for _, event := range record.Events {
		b.add(event)
	}
	return b.table
}

type builder struct {
	table Table
	lines []string
	safe  func(string) string
	depth map[int]int    // of each call
	names map[int]string // of each call's function
}

func (b *builder) add(e sandbox.TraceEvent) {
	switch e.Kind {
	case sandbox.TracePrint:
		if last := len(b.table.Rows) - 1; last >= 0 {
			b.table.Rows[last].Printed += b.safe(e.Text)
		}
	case sandbox.TraceChanged:
		b.change(e)
	case sandbox.TraceLine:
		b.table.Steps++
		b.row(Line, e)
	case sandbox.TraceCall:
		b.depth[e.Call], b.names[e.Call] = e.Depth, b.safe(e.Name)
		b.row(Call, e).Changed = b.changes(e.Changes)
	case sandbox.TraceReturn:
		b.row(Return, e).Value = b.value(e.Value)
	case sandbox.TraceYield:
		b.row(Yield, e).Value = b.value(e.Value)
	case sandbox.TraceWait:
		b.row(Wait, e)
	case sandbox.TraceResume:
		b.depth[e.Call] = e.Depth
		b.row(Resume, e)
	case sandbox.TraceRaise:
		row := b.row(Raise, e)
		row.Name, row.Text = b.safe(e.Name), b.safe(e.Text)
	case sandbox.TraceLeave:
		b.row(Leave, e).Name = b.safe(e.Name)
	}
}

// change puts what a line has changed beside it, or on a row of its own when others are between.
func (b *builder) change(e sandbox.TraceEvent) {
	changes := b.changes(e.Changes)
	if last := len(b.table.Rows) - 1; last >= 0 {
		if row := &b.table.Rows[last]; row.Kind == Line && row.Call == e.Call && row.Changed == nil {
			row.Changed = changes
			return
		}
	}
	b.row(Back, e).Changed = changes
}

func (b *builder) row(kind Kind, e sandbox.TraceEvent) *Row {
	row := Row{N: len(b.table.Rows) + 1, Kind: kind, Call: e.Call, Depth: b.depth[e.Call], Line: e.Line, Name: b.names[e.Call]}
	if (kind == Line || kind == Back) && e.Line >= 1 && e.Line <= len(b.lines) {
		row.Source = b.safe(strings.TrimRight(b.lines[e.Line-1], " \t\r"))
	}
	b.table.Rows = append(b.table.Rows, row)
	return &b.table.Rows[len(b.table.Rows)-1]
}

func (b *builder) changes(changes []sandbox.TraceChange) []Change {
	made := make([]Change, 0, len(changes))
	for _, c := range changes {
		made = append(made, Change{Name: b.safe(c.Name), Value: *b.value(c.Value)})
	}
	return made
}

func (b *builder) value(v sandbox.TraceValue) *Value {
	return &Value{
		Text: b.safe(v.Text), Type: b.safe(v.Class), literal: v.Shown == sandbox.ShownLiteral,
		Cut: v.Shown == sandbox.ShownCut, Gone: v.Shown == sandbox.ShownGone,
	}
}
