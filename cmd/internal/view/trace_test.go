package view_test

import (
	"io"
	"strings"

	"pyprep/cmd/internal/view"
	"pyprep/grader/trace"
	"pyprep/sandbox"
)

func traceScreens() []screen {
	literal := func(class, text string) sandbox.TraceValue {
		return sandbox.TraceValue{Shown: sandbox.ShownLiteral, Class: class, Text: text}
	}
	change := func(name string, value sandbox.TraceValue) []sandbox.TraceChange {
		return []sandbox.TraceChange{{Name: name, Value: value}}
	}
	long := "[" + strings.Repeat("1000000, ", 30) + "1]"
	record := &sandbox.Trace{End: sandbox.TraceDone, Plain: []sandbox.PlainLine{{Line: 3, Kind: sandbox.PlainAssign}}, Events: []sandbox.TraceEvent{
		{Kind: sandbox.TraceCall, Call: 1, Line: 1, Name: "walk", Changes: append(change("self", literal("Tree", "Tree()")), change("numbers", literal("list", long))...)},
		{Kind: sandbox.TraceLine, Call: 1, Line: 2},
		{Kind: sandbox.TraceChanged, Call: 1, Line: 2, Changes: append(change("i", literal("int", "0")), change("word", literal("str", "'\x1b[31m\u202e'"))...)},
		{Kind: sandbox.TraceLine, Call: 1, Line: 3},
		{Kind: sandbox.TraceCall, Call: 2, Depth: 1, Line: 6, Name: "inner", Changes: change("n", literal("int", "2"))},
		{Kind: sandbox.TraceLine, Call: 2, Line: 7},
		{Kind: sandbox.TracePrint, Text: "two\nlines\x07\n"},
		{Kind: sandbox.TraceYield, Call: 2, Line: 7, Value: literal("int", "5")},
		{Kind: sandbox.TraceResume, Call: 2, Depth: 1, Line: 7},
		{Kind: sandbox.TraceWait, Call: 2, Line: 7},
		{Kind: sandbox.TraceResume, Call: 2, Depth: 40, Line: 7},
		{Kind: sandbox.TraceRaise, Call: 2, Line: 7, Name: "ValueError", Text: "'no such number'"},
		{Kind: sandbox.TraceLeave, Call: 2, Line: 7, Name: "ValueError"},
		{Kind: sandbox.TraceChanged, Call: 1, Line: 3, Changes: append(change("total", literal("list", long)), sandbox.TraceChange{Name: "word", Value: sandbox.TraceValue{Shown: sandbox.ShownGone}})},
		{Kind: sandbox.TraceLine, Call: 1, Line: 3},
		{Kind: sandbox.TraceChanged, Call: 1, Line: 3, Changes: change("total", literal("int", "7"))},
		{Kind: sandbox.TraceReturn, Call: 1, Line: 4, Value: literal("int", "7")},
	}}
	source := "def walk(self, numbers):\n    for i, word in enumerate(numbers):\n        total = self.combine(total, inner(i + 1), key=lambda one: -one.size)\n    return total\n\ndef inner(n):\n    print(n)\n"
	table := trace.Build(record, source, strings.Clone)
	blanks := map[int]view.Blank{
		1:  {Cell: trace.Cell{Kind: trace.CellNext, Row: 1}, Text: "[1] 3", Mood: view.Good},
		12: {Cell: trace.Cell{Kind: trace.CellValue, Row: 12}, Text: "[2]"},
		13: {Cell: trace.Cell{Kind: trace.CellReturn, Row: 13}, Text: "[3] \x1b[2J", Mood: view.Bad},
	}
	return []screen{
		{name: "trace", long: true, draw: func(w io.Writer, t view.Theme) error { return view.Trace(w, t, table, view.TraceOptions{}) }},
		{name: "trace-quiz", draw: func(w io.Writer, t view.Theme) error {
			return view.Trace(w, t, table, view.TraceOptions{From: 12, To: 14, Blanks: blanks})
		}},
		{name: "trace-next", draw: func(w io.Writer, t view.Theme) error {
			return view.Trace(w, t, table, view.TraceOptions{To: 2, Blanks: blanks})
		}},
	}
}
