package mock

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// The number of questions that are asked for, and counted.
const (
	LeastQuestions = 3
	MostQuestions  = 5
)

// tellingWords are how many words a question shares with a side of the card that is about that, whatever else it is about.
// The company's trouble is its debt.
const tellingWords = 2

// AreaMark says whether an area was asked about.
type AreaMark struct {
	Area  Area   `json:"area"`
	Asked string `json:"asked,omitempty"` // the question
}

// Asked is one question to the company, read.
type Asked struct {
	Text     string
	Areas    []Area
	Open     bool // it can't be answered by yes or no
	Tied     bool // it takes up what the card says
	Answered bool // the card says it already
}

// Good is a question that shows that somebody has read and thought.
func (a Asked) Good() bool { return a.Open && a.Tied && !a.Answered }

// Main is the area to which the company answers.
func (a Asked) Main() Area {
	if len(a.Areas) == 0 {
		return AreaOther
	}
	return a.Areas[0]
}

var (
	openWord  = regexp.MustCompile(`(?i)\b(how|what|why|which|who|where|when|tell me|tell us|describe|walk me|walk us|explain)\b`)
	deepWord  = regexp.MustCompile(`(?i)\b(why|if|would|should|decide|decided|happens?|happened|learn|learned|learnt|wrong|instead|trade-?offs?|cost|costs|owns?|tried|keeps?|stop|stops|next|change|changes|regret)\b`)
	areaWords = []struct {
		area  Area
		words *regexp.Regexp
	}{
		{AreaDebt, regexp.MustCompile(`(?i)\b(debt|legacy|trouble|refactor\w*|rewr\w+|coverage|flaky|slow\w*|migrat\w+|upgrad\w+|outdated|bottleneck\w*|maintain\w*|clean\w* up|old code|workarounds?|owners?|late|twice)\b`)},
		{AreaDeployment, regexp.MustCompile(`(?i)\b(deploy\w*|releas\w+|roll\w* ?(out|back)s?|pipelines?|ci|cd|continuous|staging|canar\w+|feature flags?|flags?|ship\w*|builds?|on[- ]call|incidents?|monitor\w*|checklist|production)\b`)},
		{AreaStack, regexp.MustCompile(`(?i)\b(stack|python|django|flask|fastapi|aiohttp|asyncio|celery|airflow|numpy|postgres\w*|redis|rabbitmq|kubernetes|s3|parquet|databases?|frameworks?|librar\w+|languages?|versions?|architecture|monolith\w*|microservices?|services?|typing|type hints?|mypy|tools?|tooling|cloud|jobs?|planner|schema)\b`)},
	}
)

// Read reads a question to the company; heard is what the person knows of it beside the card.
func (c Card) Read(question string, heard ...string) Asked {
	a := Asked{Text: strings.Join(strings.Fields(question), " ")}
	a.Open = openWord.MatchString(a.Text)
	a.Tied = sharesWord(a.Text, c.text()+" "+strings.Join(heard, " "))
	for _, one := range areaWords {
		if one.words.MatchString(a.Text) {
			a.Areas = append(a.Areas, one.area)
		}
	}
	for _, one := range []struct {
		area Area
		says string
	}{{AreaDebt, c.Problem}, {AreaDeployment, c.Releases}, {AreaStack, c.Stack}} {
		enough := tellingWords
		if len(a.Areas) == 0 {
			enough = 1
		}
		if !slices.Contains(a.Areas, one.area) && sharedWords(a.Text, one.says) >= enough {
			a.Areas = append(a.Areas, one.area)
		}
	}
	lower := strings.ToLower(a.Text)
	for _, f := range c.Facts {
		asked := slices.ContainsFunc(f.Asked, func(phrase string) bool { return strings.Contains(lower, phrase) })
		a.Answered = a.Answered || asked && !deepWord.MatchString(a.Text)
	}
	return a
}

// ReadAll reads questions, one a line; numbers and dashes before them do not count, and no more than five do.
func (c Card) ReadAll(text string) []Asked {
	var all []Asked
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), "0123456789.)-*• "))
		if words(line) >= 2 && len(all) < MostQuestions {
			all = append(all, c.Read(line))
		}
	}
	return all
}

// OfQuestions judges the closing round: a point for each area that is asked about, and one for the form.
func OfQuestions(c Card, text, followUp string) Outcome {
	questions := c.ReadAll(text)
	var o Outcome
	if len(questions) == 0 {
		o.because("no question was asked")
		o.Better = c.Examples[AreaDebt]
		o.Areas = []AreaMark{{Area: AreaStack}, {Area: AreaDeployment}, {Area: AreaDebt}}
		return o
	}
	missing := Area("")
	for _, area := range Areas() {
		mark := AreaMark{Area: area}
		for _, q := range questions {
			if mark.Asked == "" && slices.Contains(q.Areas, area) {
				mark.Asked = q.Text
			}
		}
		switch {
		case mark.Asked != "":
			o.Score++
		case missing == "":
			missing = area
		}
		o.because("%s: %s", area.Title(), map[bool]string{true: "asked", false: "not asked"}[mark.Asked != ""])
		o.Areas = append(o.Areas, mark)
	}
	good, weakest := 0, ""
	all := questions
	if words(followUp) >= 2 {
		all = append(slices.Clone(questions), c.Read(followUp, c.ReplyTo(questions)...))
	}
	for _, q := range all {
		if q.Good() {
			good++
		} else if weakest == "" {
			weakest = q.Text
			o.because("%q %s", excerpt(q.Text), weakness(q))
		}
	}
	o.Score += share(good, len(all))
	o.because("%d of %s open, tied to the company and not answered by its card", good, counted(len(all), "question"))
	if len(questions) < LeastQuestions {
		o.because("%s; three to five are wanted", counted(len(questions), "question"))
		o.Score = min(o.Score, Full*share(len(questions), LeastQuestions))
	}
	o.Said = firstOf([]string{weakest}, questions[0].Text)
	o.Better = c.Examples[AreaDebt]
	if missing != "" {
		o.Better = c.Examples[missing]
	}
	return o
}

func weakness(q Asked) string {
	switch {
	case q.Answered:
		return "is answered by the card"
	case !q.Open:
		return "can be answered by yes or no"
	default:
		return "would fit any company"
	}
}

// ReplyTo is what the company says to the questions: to each area once.
func (c Card) ReplyTo(questions []Asked) []string {
	var replies []string
	told := map[Area]bool{}
	for _, q := range questions {
		area := q.Main()
		if !told[area] {
			told[area] = true
			replies = append(replies, fmt.Sprintf("On %s: %s", area.Title(), c.Reply(area)))
		}
	}
	return replies
}
