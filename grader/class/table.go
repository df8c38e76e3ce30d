package class

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// table is a CSV file with a header. Columns are found by name, in any order and any case; what is not known is left out.
type table struct {
	columns map[string]int
	rows    []tableRow
}

// tableRow is one row and the line that it begins on.
type tableRow struct {
	line  int
	cells []string
}

// readTable reads CSV; aliases gives for each heading that is known the column it stands for.
func readTable(content []byte, aliases map[string]string) (table, error) {
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff"))))
	reader.FieldsPerRecord, reader.LazyQuotes = -1, false
	header, err := reader.Read()
	switch {
	case errors.Is(err, io.EOF):
		return table{}, errors.New("it is empty: a first line with the names of the columns is missing")
	case err != nil:
		return table{}, err // it names line and column itself
	}
	t := table{columns: map[string]int{}}
	for i, heading := range header {
		column, known := aliases[plainHeading(heading)]
		if _, twice := t.columns[column]; known && twice {
			return table{}, fmt.Errorf("two columns of the header stand for %s", column)
		}
		if known {
			t.columns[column] = i
		}
	}
	for {
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return t, nil
		}
		if err != nil {
			return table{}, err // it names line and column itself
		}
		line, _ := reader.FieldPos(0)
		if slices.ContainsFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
			t.rows = append(t.rows, tableRow{line, cells})
		}
	}
}

// plainHeading makes "Student ID" and "student_id" one.
func plainHeading(heading string) string {
	return strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(strings.TrimSpace(heading)))
}

// cell returns a row's text in a column, "" when there is none.
func (t table) cell(row tableRow, column string) string {
	i, known := t.columns[column]
	if !known || i >= len(row.cells) {
		return ""
	}
	return strings.TrimSpace(row.cells[i])
}

func (t table) has(column string) bool {
	_, known := t.columns[column]
	return known
}
