package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"pyprep/grader"
	"pyprep/grader/class"
	"pyprep/problems"
)

// The JUnit form of a report: a suite for each problem, a test for each student. Times are left out, as everywhere.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Skipped  int          `xml:"skipped,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string      `xml:"classname,attr"`
		Name    string      `xml:"name,attr"`
		File    string      `xml:"file,attr,omitempty"`
		Failure *junitFault `xml:"failure"`
		Error   *junitFault `xml:"error"`
		Skipped *junitFault `xml:"skipped"`
	}
	junitFault struct {
		Type    string `xml:"type,attr,omitempty"`
		Message string `xml:"message,attr,omitempty"`
		Text    string `xml:",chardata"`
	}
)

// ClassJUnit writes a class's report as JUnit XML. What XML 1.0 has no place for is written out, so that a file is
// valid whatever bytes are in a name.
func ClassJUnit(w io.Writer, r class.Report) error {
	all := junitSuites{Name: string(r.Set)}
	add := func(name string, rows []class.Row) {
		s := junitSuite{Name: name}
		for _, row := range rows {
			s.add(name, row)
		}
		all.Tests, all.Failures, all.Errors, all.Skipped = all.Tests+s.Tests, all.Failures+s.Failures, all.Errors+s.Errors, all.Skipped+s.Skipped
		all.Suites = append(all.Suites, s)
	}
	for _, p := range r.Problems {
		add(string(p.ID), rowsOf(r, p.ID))
	}
	if lost := rowsOf(r, ""); len(lost) > 0 {
		add("of no problem", lost)
	}
	text, err := xml.MarshalIndent(all, "", "  ")
	if err == nil {
		_, err = io.WriteString(w, xml.Header+string(text)+"\n")
	}
	if err != nil {
		return fmt.Errorf("write JUnit XML: %w", err)
	}
	return nil
}

func (s *junitSuite) add(name string, row class.Row) {
	c := junitCase{Class: name, Name: row.Student, File: row.File}
	switch {
	case row.Status == class.StatusNoSubmission:
		c.Skipped = &junitFault{Message: row.Reason}
		s.Skipped++
	case row.Status == class.StatusGraderError:
		c.Error = &junitFault{Type: string(row.Status), Message: row.Reason}
		s.Errors++
	case row.Status == class.StatusNotGradable:
		c.Failure = &junitFault{Type: string(row.Status), Message: row.Reason}
		s.Failures++
	case row.Verdict != grader.Accepted:
		c.Failure = &junitFault{
			Type: string(row.Verdict), Message: fmt.Sprintf("%s: %d of %d cases pass", row.Verdict, row.Passed, row.Total), Text: junitText(row),
		}
		s.Failures++
	}
	for _, text := range c.texts() {
		*text = escaped(*text)
	}
	s.Tests++
	s.Cases = append(s.Cases, c)
}

// texts are all that a student may have written of it.
func (c *junitCase) texts() []*string {
	all := []*string{&c.Name, &c.File}
	for _, fault := range []*junitFault{c.Failure, c.Error, c.Skipped} {
		if fault != nil {
			all = append(all, &fault.Message, &fault.Text)
		}
	}
	return all
}

// junitText tells of the first failure, as far as a student may see it.
func junitText(row class.Row) string {
	var lines []string
	if len(row.Failures) > 0 {
		f := row.Failures[0]
		lines = append(lines, fmt.Sprintf("case %d (%s): %s", f.N, f.Group, f.Verdict))
		if !f.Hidden {
			for _, part := range []struct{ name, text string }{{"call", f.Call}, {"expected", f.Want}, {"got", f.Got}, {"why", f.Reason}} {
				if part.text != "" {
					lines = append(lines, part.name+": "+part.text)
				}
			}
		}
	} else if row.Error != nil {
		lines = append(lines, fmt.Sprintf("line %d: %s: %s", row.Error.Line, row.Error.Type, row.Error.Message))
	}
	return strings.Join(lines, "\n")
}

func rowsOf(r class.Report, id problems.Slug) []class.Row {
	var rows []class.Row
	for _, row := range r.Rows {
		if row.Problem == id {
			rows = append(rows, row)
		}
	}
	return rows
}
