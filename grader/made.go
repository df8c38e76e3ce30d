package grader

import (
	"errors"
	"fmt"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// readMade turns a generated case's bytes back into a case.
func readMade(p *problems.Problem, c problems.GeneratedCase, made madeCase) (testCase, error) {
	one, err := readArguments(p, c, made.args)
	if err != nil {
		return testCase{}, err
	}
	one.expect, err = readAnswer(made.want)
	return one, err
}

// readArguments reads what the generator returned: a list or tuple of arguments, or {init, ops}.
func readArguments(p *problems.Problem, c problems.GeneratedCase, encoded []byte) (testCase, error) {
	v, err := pytype.Decode(encoded, pytype.Options{MaxDepth: valueDepth})
	if err != nil {
		return testCase{}, fmt.Errorf("the generator's result: %w", err)
	}
	one, err := readInput(p, v)
	one.id, one.group, one.hidden = c.ID, c.Group, c.Visibility != problems.Public
	return one, err
}

// readInput reads what a generator returned, whatever case it is for.
func readInput(p *problems.Problem, v pytype.Value) (testCase, error) {
	one := testCase{}
	if p.Kind == problems.KindStdio {
		stdin, err := readStdin(v)
		return testCase{stdin: stdin}, err
	}
	if !usesOperations(p) {
		if v.Kind != pytype.KindList && v.Kind != pytype.KindTuple {
			return testCase{}, errors.New("generate must return a list or tuple of arguments")
		}
		for i, item := range v.Items {
			one.args = append(one.args, adapted(p, i, item))
		}
		return one, nil
	}
	init, _ := v.Get("init")
	ops, ok := v.Get("ops")
	if v.Kind != pytype.KindDict || !ok {
		return testCase{}, errors.New(`generate must return {"init": […], "ops": […]}`)
	}
	one.args = init.Items
	for _, item := range ops.Items {
		if len(item.Items) == 0 || item.Items[0].Kind != pytype.KindStr {
			return testCase{}, errors.New("an operation must be a list that begins with a method's name")
		}
		one.operations = append(one.operations, problems.Operation{Method: item.Items[0].Text, Args: item.Items[1:]})
	}
	return one, nil
}

// readStdin reads what a generator returned for a program: the text, alone or as the one argument.
func readStdin(v pytype.Value) (string, error) {
	if len(v.Items) == 1 {
		v = v.Items[0]
	}
	text, ok := v.Str()
	if !ok {
		return "", errors.New("generate must return the text for stdin")
	}
	return text, nil
}

// adapted reads a plain list as the node structure that the parameter's type declares.
func adapted(p *problems.Problem, index int, v pytype.Value) pytype.Value {
	if index >= len(p.Params) {
		return v
	}
	return adaptedTo(p, p.Params[index].Type, v)
}

func adaptedTo(p *problems.Problem, t pytype.Type, v pytype.Value) pytype.Value {
	if v.Kind == pytype.KindList && len(t.Args) == 1 && t.Name == "list" {
		items := make([]pytype.Value, len(v.Items))
		changed := false
		for i, item := range v.Items {
			items[i] = adaptedTo(p, t.Args[0], item)
			changed = changed || items[i].Kind != item.Kind
		}
		if changed {
			return pytype.List(items...)
		}
		return v
	}
	if v.Kind != pytype.KindList && v.Kind != pytype.KindNone {
		return v
	}
	switch p.Types[t.Name] {
	case problems.AdapterLinkedList:
		return pytype.Linked(v.Items...)
	case problems.AdapterTree:
		items := make([]pytype.Value, len(v.Items))
		for i, item := range v.Items {
			items[i] = item
			if item.Kind == pytype.KindNone {
				items[i] = pytype.Gap()
			}
		}
		return pytype.Tree(items...)
	default:
		return v
	}
}
