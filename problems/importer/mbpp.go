package importer

import (
	"fmt"
	"strings"

	"pyprep/problems"
)

// mbppRecord is a record of MBPP; its sanitized version calls the text prompt, and the setup test_imports.
type mbppRecord struct {
	TaskID    label    `json:"task_id"`
	Text      string   `json:"text"`
	Prompt    string   `json:"prompt"`
	Code      string   `json:"code"`
	Tests     []string `json:"test_list"`
	Setup     string   `json:"test_setup_code"`
	Imports   []string `json:"test_imports"`
	Challenge []string `json:"challenge_test_list"`
}

// draft makes a problem of a record; a reason says why it can't be one.
func (r mbppRecord) draft() (d *draft, reason string) {
	if r.Text == "" {
		r.Text = r.Prompt
	}
	if missing := firstEmpty("task_id", string(r.TaskID), "text", r.Text, "code", r.Code); missing != "" {
		return nil, missing + " is missing"
	}
	if len(r.Tests)+len(r.Challenge) == 0 {
		return nil, "test_list is empty"
	}
	d = &draft{
		source: cut(string(r.TaskID)), id: slug("mbpp-" + string(r.TaskID)), origin: "MBPP " + cut(string(r.TaskID)), level: 1,
		kind: problems.KindFunction, limits: limits{caseSeconds: 30, totalSeconds: 120}, reference: lines(r.Code),
	}
	all, err := scan(d.reference)
	if err != nil {
		return nil, fmt.Sprintf("its code can't be read (%v)", err)
	}
	if d.entry = r.entry(all); d.entry == "" {
		return nil, "its tests call no function of its code"
	}
	d.title = titleOf(d.entry)
	of, _ := findFunction(d.reference, all, d.entry, false)
	d.statement = fmt.Sprintf("# %s\n\n%s\n%s", d.title, asMarkdown(r.Text), fenced(of.head))
	why := r.cases(d)
	if why == "" {
		d.reason = fmt.Sprintf("all of its assertions compare with literals: %d", len(r.Tests)+len(r.Challenge))
	} else {
		d.asModule()
		d.reason = why
		d.tests = map[string]string{testFile: r.module(d.source)}
	}
	if !d.isKnown {
		d.starter = r.starter(d.reference, all, of)
	}
	return d, ""
}

func (r mbppRecord) setup() string {
	return strings.TrimSpace(strings.Join(r.Imports, "\n") + "\n" + lines(r.Setup))
}

// entry is the function of the code that the tests call; the first one where they call several.
func (r mbppRecord) entry(code []statement) string {
	defined := map[string]bool{}
	for _, s := range code {
		if s.indent == 0 && len(s.tokens) > 1 && s.first() == "def" {
			defined[s.tokens[1].text] = true
		}
		if s.indent == 0 && len(s.tokens) > 2 && s.tokens[1].text == "=" {
			defined[s.first()] = true // a lambda
		}
	}
	for _, test := range append(r.Tests[:len(r.Tests):len(r.Tests)], r.Challenge...) {
		statements, err := scan(test)
		if err != nil {
			continue
		}
		for _, s := range statements {
			for i, t := range s.tokens {
				if defined[t.text] && i+1 < len(s.tokens) && s.tokens[i+1].text == "(" {
					return t.text
				}
			}
		}
	}
	return ""
}

// cases makes cases of the assertions; a reason says why the record keeps its tests.
func (r mbppRecord) cases(d *draft) (reason string) {
	if strings.TrimSpace(r.Setup) != "" {
		return "its tests need their setup code"
	}
	asserted, reason := readTests(r.Tests, d.entry)
	if reason != "" {
		return reason
	}
	challenges, reason := readTests(r.Challenge, d.entry)
	if reason != "" {
		return reason
	}
	return d.asData(append(asserted, challenges...))
}

// readTests reads tests that are one assertion each.
func readTests(tests []string, entry string) (all []assertion, reason string) {
	for _, test := range tests {
		test = lines(test)
		statements, err := scan(test)
		if err != nil || len(statements) != 1 {
			return nil, fmt.Sprintf("`%s` is more than an assertion", cut(test))
		}
		a, err := readAssertion(test, statements[0], entry)
		if err != nil {
			return nil, fmt.Sprintf("`%s` %v", cut(test), err)
		}
		all = append(all, a)
	}
	return all, ""
}

// module writes the tests as a test file, one test for each.
func (r mbppRecord) module(source string) string {
	m := newTestModule("The tests of MBPP " + docText(source) + ".")
	m.block(r.setup())
	for i, test := range append(r.Tests[:len(r.Tests):len(r.Tests)], r.Challenge...) {
		test = strings.TrimSpace(lines(test))
		if statements, err := scan(test); err != nil || len(statements) != 1 {
			test = strings.ReplaceAll(test, "\n", "\n    ")
		}
		m.test(fmt.Sprint(i+1), test)
	}
	return m.String()
}

// starter is the head of the function, and before it what the tests take from the solution: classes and imports.
func (r mbppRecord) starter(code string, all []statement, of signature) string {
	used := map[string]bool{}
	for _, text := range append([]string{r.Setup}, append(r.Tests[:len(r.Tests):len(r.Tests)], r.Challenge...)...) {
		statements, err := scan(lines(text))
		if err != nil {
			continue
		}
		for _, s := range statements {
			for _, t := range s.tokens {
				used[t.text] = true
			}
		}
	}
	var parts []string
	for i, s := range all {
		n := block(all, i+1, s.indent)
		isClass := s.first() == "class" && len(s.tokens) > 1 && used[s.tokens[1].text]
		isImport := (s.first() == "import" || s.first() == "from") && used[s.tokens[len(s.tokens)-1].text]
		if s.indent == 0 && (isClass || isImport) {
			parts = append(parts, code[s.start:all[i+n].end])
		}
	}
	if of.head != "" {
		parts = append(parts, of.head+"\n    ...")
	}
	return lines(strings.Join(parts, "\n\n\n"))
}
