package importer

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"pyprep/problems"
)

// humanEvalRecord is a line of HumanEval, or of LeetCodeDataset, whose reference is called completion.
type humanEvalRecord struct {
	TaskID     label  `json:"task_id"`
	Prompt     string `json:"prompt"`
	EntryPoint string `json:"entry_point"`
	Canonical  string `json:"canonical_solution"`
	Test       string `json:"test"`

	Completion  string          `json:"completion"`
	StarterCode string          `json:"starter_code"`
	Description string          `json:"problem_description"`
	Query       string          `json:"query"`
	Difficulty  string          `json:"difficulty"`
	Tags        json.RawMessage `json:"tags"`
	Meta        leetCodeMeta    `json:"meta"` // of older versions
}

type leetCodeMeta struct {
	LangCode   string          `json:"lang_code"`
	Difficulty string          `json:"difficulty"`
	Tags       json.RawMessage `json:"tags"`
}

var (
	functionEntry = regexp.MustCompile(`^[A-Za-z_]\w*$`)
	methodEntry   = regexp.MustCompile(`^([A-Za-z_]\w*)\(\)\.([A-Za-z_]\w*)$`)
)

// draft makes a problem of a record; a reason says why it can't be one.
func (r humanEvalRecord) draft() (d *draft, reason string) {
	if missing := firstEmpty("task_id", string(r.TaskID), "entry_point", r.EntryPoint, "test", r.Test); missing != "" {
		return nil, missing + " is missing"
	}
	solution := r.Canonical
	if solution == "" {
		solution = r.Completion
	}
	if strings.TrimSpace(solution) == "" {
		return nil, "canonical_solution is missing"
	}
	d = &draft{
		source: cut(string(r.TaskID)), origin: r.origin(), level: r.level(), topics: topics(r.Tags, r.Meta.Tags),
		limits:    limits{caseSeconds: 5, totalSeconds: 60},
		reference: lines(r.joined(solution)),
	}
	if r.isLeetCode() { // their cases are many, and of the sizes that tell classes of growth apart
		d.limits = limits{caseSeconds: 10, totalSeconds: 120}
	}
	method := methodEntry.FindStringSubmatch(r.EntryPoint)
	switch {
	case functionEntry.MatchString(r.EntryPoint):
		d.kind, d.entry, d.title = problems.KindFunction, r.EntryPoint, titleOf(r.EntryPoint)
	case method != nil:
		d.kind, d.entry, d.method, d.title = problems.KindClass, method[1], method[2], titleOf(cut(string(r.TaskID)))
	default:
		return nil, fmt.Sprintf("entry_point %q is neither a function nor a method of a class", cut(r.EntryPoint))
	}
	d.id = slug(string(r.TaskID))
	if d.id == "" {
		d.id = slug("humaneval-" + string(r.TaskID))
	}
	d.starter = lines(complete(lines(r.joined(r.starterCode()))))
	d.statement = r.statement(d.title)
	return d, d.judge(lines(r.Test), r.EntryPoint)
}

// joined puts code behind the prompt, as the format's own runner does.
func (r humanEvalRecord) joined(code string) string {
	if r.isLeetCode() {
		return r.Prompt + "\n" + code
	}
	return r.Prompt + code
}

// isLeetCode is true for records whose prompt holds only what every solution may use.
func (r humanEvalRecord) isLeetCode() bool { return r.Completion != "" && r.Canonical == "" }

func (r humanEvalRecord) starterCode() string {
	if r.StarterCode != "" {
		return r.StarterCode
	}
	return r.Meta.LangCode
}

func (r humanEvalRecord) level() int {
	switch strings.ToLower(r.Difficulty + r.Meta.Difficulty) {
	case "medium":
		return 2
	case "hard":
		return 3
	default:
		return 1
	}
}

func (r humanEvalRecord) origin() string {
	if r.isLeetCode() {
		return "LeetCodeDataset, " + cut(string(r.TaskID))
	}
	return cut(string(r.TaskID))
}

func (r humanEvalRecord) statement(title string) string {
	head := "# " + title + "\n\n"
	if !r.isLeetCode() {
		return head + "Complete this function as its text says.\n\n" + fenced(lines(r.Prompt))
	}
	text := r.Description
	if text == "" {
		text = r.Query
	}
	return head + asMarkdown(text) + "\n" + fenced(complete(lines(r.starterCode())))
}

// judge makes cases of the test text, or a test module where that says more than cases can.
func (d *draft) judge(test, entry string) (reason string) {
	c, ok := readCheck(test)
	if !ok {
		return "its test has no function check(candidate) that can be read"
	}
	asserted, why := c.asserts()
	if why == "" {
		why = d.asData(asserted)
	}
	if why == "" {
		d.reason = fmt.Sprintf("all of its assertions compare with literals: %d", len(asserted))
		return ""
	}
	d.asModule()
	d.reason = why
	d.tests = map[string]string{testFile: c.module("The check of "+docText(d.source)+".", entry)}
	return ""
}

// asData gives a draft its cases; a reason says why it must keep its tests.
func (d *draft) asData(asserted []assertion) (reason string) {
	all, err := scan(d.reference)
	if err != nil {
		return fmt.Sprintf("its reference can't be read (%v)", err)
	}
	name, isMethod := d.entry, d.kind == problems.KindClass
	if isMethod {
		name = d.method
	}
	of, found := findFunction(d.reference, all, name, isMethod)
	if !found {
		of.open = true // a name that is assigned, such as a partial or a lambda
	}
	if isMethod && of.open {
		return "the parameters of its method are not plain"
	}
	if reason := d.addCases(asserted, of, "assert"); reason != "" {
		return reason
	}
	d.params, d.isKnown = of.params, !of.open
	return d.compare(asserted)
}

// asModule makes a draft one that is judged by its tests.
func (d *draft) asModule() {
	d.kind, d.entry, d.method, d.cases = problems.KindModule, solutionModule, "", nil
	d.checker, d.params, d.isKnown = "", nil, false
	d.limits = limits{caseSeconds: 20, totalSeconds: 120}
}

// firstEmpty takes names and values in turn, and returns the name of the first value that is empty.
func firstEmpty(pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if strings.TrimSpace(pairs[i+1]) == "" {
			return pairs[i]
		}
	}
	return ""
}
