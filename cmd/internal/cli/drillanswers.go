package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"pyprep/grader"
	"pyprep/problems"
)

// answers are what a file says of items, by id.
type answers map[string]givenAnswer

// givenAnswer has claims for a complexity item, and the answer itself for the others.
type givenAnswer struct {
	grader.ItemClaims
	Answer string `json:"answer,omitempty"`
}

// maxAnswers bounds what is read of a file of answers; a thousand long ones fit.
const maxAnswers = 4 << 20

// readAnswers reads a file of answers, and refuses what would silently be dropped: ids and parts that are not there.
func readAnswers(path string, all []*problems.Item) (answers, error) {
	const shape = "pyprep drill --help shows what such a file holds"
	file, err := os.Open(path)
	if err != nil {
		return nil, usage(err.Error(), "give a file that can be read")
	}
	defer func() { _ = file.Close() }()
	text, err := io.ReadAll(io.LimitReader(file, maxAnswers+1))
	if err != nil {
		return nil, usage(err.Error(), "give a file that can be read")
	}
	if len(text) > maxAnswers {
		return nil, usage(path+" is larger than any set of answers", shape)
	}
	var given answers
	if err := decodeAnswers(path, text, &given, shape); err != nil {
		return nil, err
	}
	library, err := problems.NewLibrary(&problems.Set{Items: all})
	if err != nil {
		return nil, err
	}
	for id, claims := range given {
		if err := checkAnswer(path, library, id, claims); err != nil {
			return nil, err
		}
	}
	return given, nil
}

// decodeAnswers reads one JSON object, and refuses what it has no place for; shape is where its form is told.
func decodeAnswers(path string, text []byte, into any, shape string) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return usage(fmt.Sprintf("%s: %v", path, err), shape)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return usage(path+" holds more than one JSON object", shape)
	}
	return nil
}

// answeredItem is what a file answers: by its whole id, for a beginning of one may be meant for another.
func answeredItem(path string, library *problems.Library, id string) (problems.Found, error) {
	found, err := library.FindAny(id)
	if err == nil && string(found.Listing().ID) == id {
		return found, nil
	}
	hint := "pyprep list shows the ids"
	var missing *problems.NotFoundError
	if errors.As(err, &missing) && missing.Near != "" {
		hint = "did you mean " + missing.Near + "?"
	}
	return problems.Found{}, usage(fmt.Sprintf("%s: there is no item %q", path, id), hint)
}

func checkAnswer(path string, library *problems.Library, id string, given givenAnswer) error {
	found, err := answeredItem(path, library, id)
	if err != nil {
		return err
	}
	if found.Item.Complexity != nil && given.Answer == "" {
		return checkClaims(path, found.Item, given.ItemClaims)
	}
	return checkWords(path, found.Item, given)
}

// checkWords refuses claims about an item that is answered in words, and words about one that takes claims.
func checkWords(path string, item *problems.Item, given givenAnswer) error {
	switch {
	case item.Complexity != nil:
		return usage(fmt.Sprintf("%s: %s is a complexity item, and takes no answer", path, item.ID), `give "time" and "space"`)
	case given.Time+given.Space+given.Why != "" || len(given.Parts) > 0:
		return usage(fmt.Sprintf("%s: %s is a %s item, and takes no claims", path, item.ID, item.Kind), `give "answer"`)
	}
	return nil
}

func checkClaims(path string, item *problems.Item, claims grader.ItemClaims) error {
	if len(item.Complexity.Parts) > 1 && claims.Time+claims.Space != "" {
		return usage(fmt.Sprintf("%s: %s has %d snippets, so its answer has parts", path, item.ID, len(item.Complexity.Parts)), "name them: "+partNames(item))
	}
	for _, part := range claims.Parts {
		isPart := func(p problems.Part) bool { return p.Name == part.Name && part.Name != "" }
		if !slices.ContainsFunc(item.Complexity.Parts, isPart) {
			return usage(fmt.Sprintf("%s: %s has no part %q", path, item.ID, part.Name), "its parts: "+partNames(item))
		}
	}
	return nil
}

func partNames(item *problems.Item) string {
	names := ""
	for _, part := range item.Complexity.Parts {
		if part.Name == "" {
			return "none, only time and space"
		}
		if names != "" {
			names += ", "
		}
		names += part.Name
	}
	return names
}

// split parts the items that the file answers from the ids of those that it does not.
func (given answers) split(series []*problems.Item) (answered []*problems.Item, unanswered []string) {
	unanswered = []string{}
	for _, item := range series {
		if _, ok := given[string(item.ID)]; ok {
			answered = append(answered, item)
		} else {
			unanswered = append(unanswered, string(item.ID))
		}
	}
	return answered, unanswered
}

// fill gives the desk the answer to an item.
func (given answers) fill(desk *itemDesk, item *problems.Item) {
	claims := given[string(item.ID)]
	desk.why = claims.Why
	if len(item.Complexity.Parts) == 1 {
		desk.times, desk.spaces = []string{claims.Time}, []string{claims.Space}
		return
	}
	for _, part := range item.Complexity.Parts {
		said := grader.PartClaim{}
		if at := slices.IndexFunc(claims.Parts, func(p grader.PartClaim) bool { return p.Name == part.Name }); at >= 0 {
			said = claims.Parts[at]
		}
		desk.times, desk.spaces = append(desk.times, said.Time), append(desk.spaces, said.Space)
	}
}
