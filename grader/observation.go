package grader

import (
	"errors"
	"fmt"

	"pyprep/problems/pytype"
)

// observation is a decoded report of the learner's process: what happened, in the process's own words.
type observation struct {
	kind    string // value | ops | raised | missing | uncallable | exit | tested | syntax | encoding | ok
	value   pytype.Value
	after   []pytype.Value
	ops     []opOutcome
	failure *failure
	at      string // of raised: load | init | call | next
	names   []string
	exit    int64
	syntax  syntaxFault
	facts   pytype.Value // dict
	tested  tested
}

// opOutcome is one operation's value or exception.
type opOutcome struct {
	value   pytype.Value
	failure *failure
}

// failure is an exception as the harness describes it.
type failure struct {
	class   string
	bases   []string
	message string
	frames  []Frame
	module  string // of a ModuleNotFoundError
	cause   *failure
}

type syntaxFault struct {
	message, text, class string
	line, column         int
}

// errReport says that a report has not the shape of one; that is the learner's runtime error, not ours.
var errReport = errors.New("the process sent something that is no report")

const reportDepth = 80 // a value may nest 64 levels, and stands a few levels deep in its report

// decodeReport reads what a learner's process sent. Every part is hostile.
func decodeReport(data []byte) (observation, error) {
	v, err := pytype.Decode(data, pytype.Options{MaxDepth: reportDepth})
	if err != nil {
		return observation{}, fmt.Errorf("%w: %w", errReport, err)
	}
	if v.Kind != pytype.KindTuple || len(v.Items) == 0 || v.Items[0].Kind != pytype.KindStr {
		return observation{}, errReport
	}
	o := observation{kind: v.Items[0].Text}
	read, known := reportReaders()[o.kind]
	if !known || len(v.Items) != read.length || !read.into(&o, v.Items) {
		return observation{}, errReport
	}
	return o, nil
}

type reportReader struct {
	length int
	into   func(o *observation, items []pytype.Value) bool
}

func reportReaders() map[string]reportReader {
	return map[string]reportReader{
		"value":      {4, (*observation).readValue},
		"ops":        {3, (*observation).readOps},
		"raised":     {4, (*observation).readRaised},
		"missing":    {2, (*observation).readNames},
		"uncallable": {2, (*observation).readNames},
		"exit":       {2, (*observation).readExit},
		"tested":     {4, (*observation).readTested},
		"syntax":     {6, (*observation).readSyntax},
		"encoding":   {2, (*observation).readNames},
		"ok":         {2, func(o *observation, items []pytype.Value) bool { return o.readFacts(items[1]) }},
	}
}

func (o *observation) readValue(items []pytype.Value) bool {
	o.value = items[1]
	switch after := items[2]; after.Kind {
	case pytype.KindNone:
	case pytype.KindTuple:
		o.after = after.Items
	default:
		return false
	}
	return o.readFacts(items[3])
}

func (o *observation) readOps(items []pytype.Value) bool {
	if items[1].Kind != pytype.KindList {
		return false
	}
	for _, item := range items[1].Items {
		if item.Kind != pytype.KindTuple || len(item.Items) != 2 {
			return false
		}
		outcome := opOutcome{value: item.Items[1]}
		if tag, _ := item.Items[0].Str(); tag == "e" {
			if outcome.failure = readFailure(item.Items[1], maxCauses); outcome.failure == nil {
				return false
			}
		} else if tag != "v" {
			return false
		}
		o.ops = append(o.ops, outcome)
	}
	return o.readFacts(items[2])
}

func (o *observation) readRaised(items []pytype.Value) bool {
	o.failure = readFailure(items[1], maxCauses)
	at, ok := items[2].Str()
	o.at = at
	return ok && o.failure != nil && o.readFacts(items[3])
}

// readNames reads one text or a list of texts.
func (o *observation) readNames(items []pytype.Value) bool {
	if name, ok := items[1].Str(); ok {
		o.names = []string{name}
		return true
	}
	names, ok := texts(items[1])
	o.names = names
	return ok
}

func (o *observation) readExit(items []pytype.Value) bool {
	code, ok := items[1].Int64()
	o.exit = code
	return ok
}

func (o *observation) readSyntax(items []pytype.Value) bool {
	line, lineOK := items[2].Int64()
	column, columnOK := items[3].Int64()
	message, messageOK := items[1].Str()
	text, textOK := items[4].Str()
	class, classOK := items[5].Str()
	o.syntax = syntaxFault{message: message, text: text, class: class, line: int(line), column: int(column)}
	return lineOK && columnOK && messageOK && textOK && classOK
}

func (o *observation) readFacts(v pytype.Value) bool {
	o.facts = v
	return v.Kind == pytype.KindDict
}

// fact returns a whole-number fact and whether it was noticed.
func (o *observation) fact(name string) (int64, bool) {
	v, ok := o.facts.Get(name)
	if !ok {
		return 0, false
	}
	return v.Int64()
}

// saidText returns a fact that is text, "" when there is none.
func (o *observation) saidText(name string) string {
	v, ok := o.facts.Get(name)
	if !ok {
		return ""
	}
	text, _ := v.Str()
	return text
}

// denied is true when a fact is there and False.
func (o *observation) denied(name string) bool {
	v, ok := o.facts.Get(name)
	if !ok {
		return false
	}
	truth, isBool := v.Truth()
	return isBool && !truth
}
