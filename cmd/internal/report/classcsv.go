package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"pyprep/grader/class"
)

// classColumns begin with the eleven that nbgrader exports, so that what reads those reads these.
func classColumns() []string {
	return []string{
		"assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
		"raw_score", "late_submission_penalty", "score", "max_score",
		"problem", "status", "verdict", "passed", "total",
		"time_claimed", "time_measured", "time_judged", "space_claimed", "space_measured", "space_judged",
		"attempt", "attempts", "file", "reason", "override_reason",
	}
}

// ClassCSV writes a class's report as one row for each submission, as RFC 4180 has it. No cell is a formula to a
// spreadsheet, whatever students are called. A score that a machine's fault left open is empty, never a zero.
func ClassCSV(w io.Writer, r class.Report) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(classColumns()); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	for _, row := range r.Rows {
		if err := out.Write(classCells(r, row)); err != nil {
			return fmt.Errorf("write CSV: %w", err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

func classCells(r class.Report, row class.Row) []string {
	raw, penalty, score := points(row.RawScore), points(row.RawScore*row.Penalty/100), points(row.Score)
	if row.Status == class.StatusGraderError {
		raw, penalty = "", ""
		if row.Override == nil {
			score = ""
		}
	}
	attempt, reason := "", ""
	if row.Attempt > 0 {
		attempt = strconv.Itoa(row.Attempt)
	}
	if row.Override != nil {
		reason = row.Override.Reason
	}
	cells := []string{
		string(r.Set), moment(r.Due), moment(row.Submitted), row.Student, row.LastName, row.FirstName, row.Email,
		raw, penalty, score, points(row.MaxScore),
		string(row.Problem), string(row.Status), string(row.Verdict), strconv.Itoa(row.Passed), strconv.Itoa(row.Total),
		row.Claims.Time, row.Claims.TimeMeasured, row.Claims.TimeJudged, row.Claims.Space, row.Claims.SpaceMeasured, row.Claims.SpaceJudged,
		attempt, strconv.Itoa(row.Attempts), row.File, row.Reason, reason,
	}
	for i := range cells {
		cells[i] = harmlessCell(cells[i])
	}
	return cells
}

// points writes a score with at most four digits behind the point.
func points(p float64) string {
	text := strconv.FormatFloat(p, 'f', 4, 64)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// moment writes a time in UTC, as every row must have it to be compared.
func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// harmlessCell keeps a cell from being a formula, by the apostrophe that spreadsheets take for "this is text".
func harmlessCell(text string) string {
	safe := escaped(text)
	lead := strings.TrimLeftFunc(safe, unicode.IsSpace)
	if lead != "" && strings.ContainsAny(lead[:firstSize(lead)], "=+-@＝＋－＠") || strings.HasPrefix(safe, "\t") || strings.HasPrefix(safe, "\n") {
		return "'" + safe
	}
	return safe
}

// escaped writes out what would steer the terminal of whoever looks at a file, or hide. Lines and tabs stay.
func escaped(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case r == '\n' || r == '\t':
			b.WriteRune(r)
		case unicode.Is(unicode.C, r) && r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		case unicode.Is(unicode.C, r), r == '\u2028', r == '\u2029':
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func firstSize(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	return size
}
