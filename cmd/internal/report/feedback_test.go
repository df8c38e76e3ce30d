package report_test

import (
	"bytes"
	"testing"

	"pyprep/cmd/internal/report"
	"pyprep/grader/class"
)

func studentPage(t *testing.T, r class.Report, student string, level report.Redaction) string {
	t.Helper()
	var out bytes.Buffer
	if err := report.NewFeedback(r).Student(&out, student, level); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
