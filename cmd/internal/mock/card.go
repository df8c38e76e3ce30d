package mock

import (
	_ "embed"
	"encoding/json"
	"math/rand/v2"
	"strings"
)

// Area is what a good question to an employer is about.
type Area string

// The areas that count, and the rest.
const (
	AreaStack      Area = "stack"
	AreaDeployment Area = "deployment"
	AreaDebt       Area = "debt"
	AreaOther      Area = "other"
)

// Title is what the person reads.
func (a Area) Title() string {
	return map[Area]string{AreaStack: "tech stack", AreaDeployment: "deployment pipeline", AreaDebt: "technical debt", AreaOther: "something else"}[a]
}

// Areas are those that count a point each.
func Areas() []Area { return []Area{AreaStack, AreaDeployment, AreaDebt} }

// Card is an invented company, of which the person may ask.
type Card struct {
	ID       string          `json:"id"`
	Name     string          `json:"name"`
	Stack    string          `json:"stack"`
	Releases string          `json:"releases"`
	Problem  string          `json:"problem"`
	Facts    []Fact          `json:"facts"`
	Replies  map[Area]string `json:"replies"`
	Examples map[Area]string `json:"examples"`
}

// Fact is what the card already says: a question that only asks for it is answered.
type Fact struct {
	Area  Area     `json:"area"`
	Asked []string `json:"asked"`
}

//go:embed cards.json
var cardsFile []byte

// Cards are the companies that there are.
func Cards() []Card {
	var cards []Card
	if err := json.Unmarshal(cardsFile, &cards); err != nil {
		panic("cards.json: " + err.Error()) // a test reads them
	}
	return cards
}

// CardOf finds a card; an interview of an older pyprep may name one that is no more.
func CardOf(id string) Card {
	cards := Cards()
	for _, c := range cards {
		if c.ID == id {
			return c
		}
	}
	return cards[0]
}

func cardFor(seed uint64) Card {
	cards := Cards()
	return cards[rand.New(rand.NewPCG(seed, 2)).IntN(len(cards))]
}

// text is all that the person can read on the card.
func (c Card) text() string {
	return strings.Join([]string{c.Name, c.Stack, c.Releases, c.Problem}, " ")
}

// Reply is what the company says to a question.
func (c Card) Reply(area Area) string { return c.Replies[area] }
