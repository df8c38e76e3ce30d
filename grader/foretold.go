package grader

import "strings"

// A person says beforehand what a program prints. Spaces at the end of a line and empty lines at the end of all do not
// count, nor does how Python lays a container out, so that [1,2] is [1, 2]; everything else is compared as it stands. Where
// an exception ends the program its last line is part of the output: the name of its class will do, and what stands behind
// it is not compared, for its wording differs between Pythons.

// OutputJudgement is what was said of an output, held against it.
type OutputJudgement struct {
	Verdict    Verdict         `json:"verdict"`
	Difference *LineDifference `json:"first_difference"` // nil: there is none
}

// LineDifference is the first line that differs.
type LineDifference struct {
	Line int     `json:"line"` // from 1
	Said *string `json:"said"` // nil: what was said ends before
	Real *string `json:"real"` // nil: the output ends before
}

// JudgeOutput holds what a person said of a program against what it did.
func JudgeOutput(said string, run ProgramRun) OutputJudgement {
	wanted, given := outputLines(run.Output()), outputLines(said)
	for i := range max(len(wanted), len(given)) {
		if i < len(wanted) && i < len(given) {
			raised := run.Error != nil && i == len(wanted)-1
			if plainLayout(wanted[i]) == plainLayout(given[i]) || raised && namesException(given[i], run.Error.Type) {
				continue
			}
		}
		d := &LineDifference{Line: i + 1}
		if i < len(given) {
			line := printable(given[i])
			d.Said = &line
		}
		if i < len(wanted) {
			line := printable(wanted[i])
			d.Real = &line
		}
		return OutputJudgement{Verdict: WrongAnswer, Difference: d}
	}
	return OutputJudgement{Verdict: Accepted}
}

// outputLines are the lines that count.
func outputLines(text string) []string {
	lines := strings.Split(strings.TrimRight(text, " \t\r\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \t\r")
	}
	return lines
}

// namesException reports a line such as ValueError, ValueError: … or json.JSONDecodeError: … .
func namesException(line, class string) bool {
	name, _, _ := strings.Cut(line, ":")
	name = strings.TrimSpace(name)
	return name == class || strings.HasSuffix(name, "."+class)
}

// IsUnknown reports an answer that says no more than that the person does not know.
func IsUnknown(answer string) bool {
	switch strings.Trim(strings.ToLower(strings.Join(strings.Fields(answer), " ")), ".!?") {
	case "idk", "i don't know", "i don’t know", "i dont know", "i do not know", "no idea", "don't know", "dont know":
		return true
	}
	return false
}
