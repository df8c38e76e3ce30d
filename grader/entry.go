package grader

import (
	"fmt"
	"slices"
	"strings"
	"syscall"
	"time"

	"pyprep/problems"
)

// missingEntry explains that the function or class is not there, and which name may have been meant for it.
func (j *judge) missingEntry(names []string) *ErrorReport {
	e := &ErrorReport{
		Type: "MissingEntry", File: j.submission.name(),
		Message: fmt.Sprintf("there is no %s %s in the file", kindWord(j.problem), j.problem.Entry),
		Hint:    "`pyprep show " + string(j.problem.ID) + "` has the name and the parameters",
	}
	if meant := nearestName(names, j.problem.Entry); meant != "" {
		e.Hint = fmt.Sprintf("rename %s to %s", printable(meant), j.problem.Entry)
	} else if len(names) == 1 && names[0] != "Solution" {
		e.Hint = fmt.Sprintf("the file defines %s; rename it to %s", printable(names[0]), j.problem.Entry)
	}
	return e
}

func (j *judge) uncallable(names []string) *ErrorReport {
	return &ErrorReport{
		Type: "NotCallable", File: j.submission.name(),
		Message: fmt.Sprintf("%s is a %s, not a %s", j.problem.Entry, printable(strings.Join(names, " ")), kindWord(j.problem)),
		Hint:    "define it with def (or class), and don't assign to the name afterwards",
	}
}

func kindWord(p *problems.Problem) string {
	if p.Kind == problems.KindClass {
		return "class"
	}
	return "function"
}

// forbidden judges what the file imports and calls by the problem's rules; nil when it keeps them.
func (j *judge) forbidden(o observation) *invalid {
	refuse := func(what, name string, line int64) *invalid {
		return &invalid{InvalidSubmission, &ErrorReport{
			Type: "Forbidden", Message: fmt.Sprintf("this problem does not allow %s %s", what, printable(name)), File: j.submission.name(),
			Line: int(line), Frames: []Frame{{Line: int(line), Source: printable(j.submission.line(int(line)))}},
			Hint: "write it yourself; that is the exercise",
		}}
	}
	p := j.problem
	for _, use := range uses(o, "imports") {
		module, _, _ := strings.Cut(use.name, ".")
		if slices.Contains(p.DenyImports, module) || (len(p.AllowImports) > 0 && !slices.Contains(p.AllowImports, module)) {
			return refuse("import", use.name, use.line)
		}
	}
	for _, use := range uses(o, "calls") {
		if slices.Contains(p.DenyCalls, use.name) {
			return refuse("a call of", use.name, use.line)
		}
	}
	return nil
}

type use struct {
	name string
	line int64
}

func uses(o observation, what string) []use {
	list, ok := o.facts.Get(what)
	if !ok {
		return nil
	}
	var all []use
	for _, item := range list.Items {
		if len(item.Items) != 2 {
			continue
		}
		name, _ := item.Items[0].Str()
		line, _ := item.Items[1].Int64()
		all = append(all, use{name, line})
	}
	return all
}

func signalName(n int) string {
	switch syscall.Signal(n) {
	case syscall.SIGSEGV:
		return "segmentation fault"
	case syscall.SIGABRT:
		return "abort"
	case syscall.SIGKILL:
		return "kill"
	default:
		return syscall.Signal(n).String()
	}
}

// size is a number of bytes in words.
func size(n int) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MB", n>>20)
	default:
		return fmt.Sprintf("%d KB", n>>10)
	}
}

func roundCPU(d time.Duration) time.Duration { return d.Round(10 * time.Millisecond) }

// describeFailure is class and message in one line.
func describeFailure(f *failure) string {
	message, _, more := strings.Cut(printable(f.message), "\n")
	if more {
		message += " …"
	}
	if message == "" {
		return printable(f.class)
	}
	return printable(f.class) + ": " + message
}
