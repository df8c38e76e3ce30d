// Package derive reads a Python file, and finds what a problem that asks for its function or class can be told from it:
// the entry, its parameters and types, the statement, and the cases that the examples of its docstring are. The file is
// parsed in the sandbox, as all Python of a set, and never executed.
//
// It writes no files; that is package problems/skeleton.
//
// Error contract: a file that holds no such function is a [*SourceError]; other errors are those of the sandbox, or ours.
package derive

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"strings"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/problems/skeleton"
	"pyprep/sandbox"
)

//go:embed derive.py
var script []byte

// SourceError says why nothing can be derived of a file.
type SourceError struct {
	Line    int // from 1, 0 unknown
	Problem string
}

// Error names the line and the reason.
func (e *SourceError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("line %d: %s", e.Line, e.Problem)
	}
	return e.Problem
}

// Hint says what to do.
func (e *SourceError) Hint() string {
	return "give a file with a typed function or class, --from-function FILE or FILE:name"
}

const (
	// MaxSource is the size of the largest file that is read.
	MaxSource = 256 << 10
	maxDepth  = 80
)

// errReply says that our own script sent something else than it should.
var errReply = errors.New("the reader of functions sent no description")

// Draft reads the function or class called name, the first one when name is "". What could not be taken over is in
// left, a sentence each.
func Draft(ctx context.Context, runner sandbox.Runner, source []byte, name string) (d skeleton.Draft, left []string, err error) {
	if len(source) > MaxSource {
		return d, nil, &SourceError{Problem: fmt.Sprintf("the file has more than %d KB", MaxSource>>10)}
	}
	job := sandbox.Job{
		Source: script, FileName: "derive.py", Limits: sandbox.DefaultLimits(),
		Entry: sandbox.Entry{Kind: sandbox.EntryFunction, Name: "read"},
		Cases: []sandbox.Case{{Input: pytype.AppendArguments(nil, []pytype.Value{pytype.Str(string(source)), pytype.Str(name)})}},
	}
	var reply sandbox.CaseResult
	if _, err := runner.Run(ctx, job, func(result sandbox.CaseResult) bool {
		reply = result
		return false
	}); err != nil {
		return d, nil, fmt.Errorf("read the function: %w", err)
	}
	described, err := description(reply)
	if err != nil {
		return d, nil, err
	}
	if problem := textAt(described, "error"); problem != "" {
		line, _ := described.Get("line")
		n, _ := line.Int64()
		return d, nil, &SourceError{Line: int(n), Problem: problem}
	}
	r := reader{}
	d = r.draft(described)
	d.Source = source
	return d, r.left, nil
}

// description is what the script returned; a file that it can't cope with ends it for time or memory.
func description(reply sandbox.CaseResult) (pytype.Value, error) {
	if reply.Status != sandbox.StatusReported {
		return pytype.Value{}, &SourceError{Problem: fmt.Sprintf("the file can't be read: it %v", reply.Status)}
	}
	v, err := pytype.Decode(reply.Report, pytype.Options{MaxDepth: maxDepth})
	if err != nil {
		return pytype.Value{}, fmt.Errorf("%w: %w", errReply, err)
	}
	if kind, _ := first(v).Str(); kind != "value" || len(v.Items) < 2 || v.Items[1].Kind != pytype.KindDict {
		return pytype.Value{}, errReply
	}
	return v.Items[1], nil
}

func first(v pytype.Value) pytype.Value {
	if len(v.Items) == 0 {
		return pytype.Value{}
	}
	return v.Items[0]
}

func textAt(v pytype.Value, key string) string {
	found, _ := v.Get(key)
	text, _ := found.Str()
	return text
}

func truthAt(v pytype.Value, key string) bool {
	found, _ := v.Get(key)
	truth, _ := found.Truth()
	return truth
}

func itemsAt(v pytype.Value, key string) []pytype.Value {
	found, _ := v.Get(key)
	return found.Items
}

// reader turns the description into a draft, and notes what it leaves out.
type reader struct{ left []string }

func (r *reader) draft(v pytype.Value) skeleton.Draft {
	d := skeleton.Draft{
		Kind: problems.Kind(textAt(v, "kind")), Entry: textAt(v, "entry"), Async: truthAt(v, "async"), Iterator: truthAt(v, "iterator"),
		Params: r.params(itemsAt(v, "params")), Returns: r.typeOf(textAt(v, "returns"), "the result"), Doc: textAt(v, "doc"),
	}
	for _, m := range itemsAt(v, "methods") {
		name := textAt(m, "name")
		d.Methods = append(d.Methods, problems.Method{
			Name: name, Params: r.params(itemsAt(m, "params")), Returns: r.typeOf(textAt(m, "returns"), "the result of "+name),
		})
	}
	for _, said := range itemsAt(v, "skipped") {
		text, _ := said.Str()
		r.left = append(r.left, text)
	}
	for _, c := range itemsAt(v, "cases") {
		one := problems.Case{ID: problems.CaseID(fmt.Sprintf("example-%d", len(d.Cases)+1)), Args: itemsAt(c, "args")}
		r.outcomes(c, &one)
		if why := unwritable(one); why != nil {
			r.left = append(r.left, fmt.Sprintf("%s: %v", one.ID, why))
			continue
		}
		d.Cases = append(d.Cases, one)
	}
	return d
}

// unwritable is why a case can't stand in cases.yaml.
func unwritable(c problems.Case) error {
	values := append([]pytype.Value{}, c.Args...)
	for _, op := range c.Ops {
		values = append(values, op.Args...)
	}
	for _, result := range c.Expect.Ops {
		if result.Raises == nil {
			values = append(values, result.Value)
		}
	}
	if c.Expect.Value != nil {
		values = append(values, *c.Expect.Value)
	}
	_, err := problems.WriteValue(pytype.List(values...))
	return err
}

func (r *reader) params(items []pytype.Value) []problems.Param {
	var params []problems.Param
	for _, p := range items {
		name, value := textAt(p, "name"), textAt(p, "default")
		if _, err := pytype.ParseLiteral(value); value != "" && err != nil {
			r.left = append(r.left, fmt.Sprintf("the default of %s is no literal: %s", name, value))
			value = "None"
		}
		params = append(params, problems.Param{Name: name, Type: r.typeOf(textAt(p, "type"), name), Default: value})
	}
	return params
}

// typeOf reads an annotation; one of another form is left out, for types only help.
func (r *reader) typeOf(text, of string) pytype.Type {
	if strings.TrimSpace(text) == "" {
		return pytype.Type{}
	}
	t, err := pytype.ParseType(text)
	if err != nil {
		r.left = append(r.left, fmt.Sprintf("the type of %s can't be read: %v", of, err))
		return pytype.Type{}
	}
	return t
}

// outcomes reads what a case must give.
func (r *reader) outcomes(c pytype.Value, one *problems.Case) {
	ops := itemsAt(c, "ops")
	for i, outcome := range itemsAt(c, "expect") {
		if len(outcome.Items) != 2 {
			continue
		}
		made, value := problems.OpExpectation{Value: outcome.Items[1]}, outcome.Items[1]
		if kind, _ := outcome.Items[0].Str(); kind == "raises" {
			class, _ := value.Str()
			made = problems.OpExpectation{Raises: &problems.Raises{Type: class}}
		}
		if len(ops) == 0 {
			one.Expect.Raises = made.Raises
			if made.Raises == nil {
				one.Expect.Value = &value
			}
			return
		}
		if i < len(ops) && len(ops[i].Items) > 0 {
			method, _ := ops[i].Items[0].Str()
			one.Ops = append(one.Ops, problems.Operation{Method: method, Args: ops[i].Items[1:]})
			one.Expect.Ops = append(one.Expect.Ops, made)
		}
	}
}
