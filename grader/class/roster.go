package class

import (
	"fmt"
	"strings"
	"time"
)

// Roster is the list of a class.
type Roster struct {
	Students []Student // in the file's order

	byID, byEmail map[string]int
}

// Student is one row of a roster.
type Student struct {
	ID, Name, LastName, FirstName, Email string
	Submitted                            time.Time // when the LMS took the submission, zero when the roster does not say
}

// rosterHeadings are the columns of a roster under the names that they usually have.
func rosterHeadings() map[string]string {
	return map[string]string{
		"id": "id", "student_id": "id", "student": "id", "username": "id", "login": "id", "login_id": "id", "sis_login_id": "id",
		"name": "name", "full_name": "name", "student_name": "name",
		"last_name": "last", "surname": "last", "family_name": "last",
		"first_name": "first", "given_name": "first",
		"email": "email", "email_address": "email", "mail": "email",
		"timestamp": "time", "submitted": "time", "submitted_at": "time", "submission_time": "time",
	}
}

// ReadRoster reads a roster: CSV with a header, of which only the column id is needed.
func ReadRoster(path string) (*Roster, error) {
	content, err := readInput(path, "--roster")
	if err != nil {
		return nil, err
	}
	roster, faults := parseRoster(content)
	if len(faults) > 0 {
		return nil, &InputError{
			Problem: "the roster " + path + " can't be used:", Details: faults,
			Advice: "write it as CSV with a header: id,name,email",
		}
	}
	return roster, nil
}

func parseRoster(content []byte) (*Roster, []string) {
	t, err := readTable(content, rosterHeadings())
	if err != nil {
		return nil, []string{err.Error()}
	}
	if !t.has("id") {
		return nil, []string{"line 1: no column is called id"}
	}
	r := &Roster{byID: map[string]int{}, byEmail: map[string]int{}}
	var faults []string
	for _, row := range t.rows {
		s := Student{
			ID: t.cell(row, "id"), Name: t.cell(row, "name"), LastName: t.cell(row, "last"), FirstName: t.cell(row, "first"),
			Email: t.cell(row, "email"),
		}
		if text := t.cell(row, "time"); text != "" {
			if s.Submitted, err = time.Parse(time.RFC3339, text); err != nil {
				faults = append(faults, fmt.Sprintf("line %d: %q is no time with a zone, such as 2026-03-01T23:59:00+01:00", row.line, text))
			}
		}
		s.fillNames()
		switch _, twice := r.byID[s.ID]; {
		case s.ID == "":
			faults = append(faults, fmt.Sprintf("line %d: the id is missing", row.line))
		case twice:
			faults = append(faults, fmt.Sprintf("line %d: the id %q is there twice", row.line, s.ID))
		default:
			r.add(s)
		}
	}
	return r, faults
}

// fillNames makes a name of its parts. It takes a name apart only where it is written with a comma: which word of a name
// is the family's differs from one country to the next.
func (s *Student) fillNames() {
	if s.Name == "" {
		s.Name = strings.TrimSpace(s.FirstName + " " + s.LastName)
	}
	if s.LastName == "" && s.FirstName == "" {
		last, first, _ := strings.Cut(s.Name, ",")
		s.LastName, s.FirstName = strings.TrimSpace(last), strings.TrimSpace(first)
	}
}

func (r *Roster) add(s Student) {
	r.byID[s.ID] = len(r.Students)
	if s.Email != "" {
		r.byEmail[strings.ToLower(s.Email)] = len(r.Students)
	}
	r.Students = append(r.Students, s)
}

// find returns the student of an id or an email address, nil when there is none; without a roster there never is one.
func (r *Roster) find(id string) *Student {
	if r == nil {
		return nil
	}
	if i, ok := r.byID[id]; ok {
		return &r.Students[i]
	}
	if i, ok := r.byEmail[strings.ToLower(id)]; ok {
		return &r.Students[i]
	}
	return nil
}
