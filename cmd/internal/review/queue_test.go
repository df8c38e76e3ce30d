package review_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"pyprep/cmd/internal/review"
)

func TestQueueMixesTopics(t *testing.T) {
	t.Parallel()
	card := func(id, topic string) review.Card {
		return review.Card{ID: id, Topics: []string{topic}, Memory: review.Memory{Stability: 1, Difficulty: 5, Last: at(0)}}
	}
	cards := []review.Card{card("a", "hash"), card("b", "hash"), card("c", "heap"), card("d", "hash")}
	if got, want := ids(review.Queue(cards, at(5), 10)), []string{"a", "c", "b", "d"}; !slices.Equal(got, want) {
		t.Errorf("order %v, want %v", got, want)
	}
}

func TestQueueTakesTheLikeliestForgotten(t *testing.T) {
	t.Parallel()
	cards := []review.Card{
		{ID: "firm", Memory: review.Memory{Stability: 9, Difficulty: 5, Last: at(0)}},
		{ID: "weak", Memory: review.Memory{Stability: 1, Difficulty: 5, Last: at(0)}},
		{ID: "today", Memory: review.Memory{Stability: 1, Difficulty: 5, Last: at(20)}},
		{ID: "never seen"},
	}
	if got, want := ids(review.Queue(cards, at(20), 2)), []string{"weak"}; !slices.Equal(got, want) {
		t.Errorf("with a limit of 2 and 1 done today %v, want %v", got, want)
	}
	if got, want := ids(review.Queue(cards, at(20), 9)), []string{"weak", "firm"}; !slices.Equal(got, want) {
		t.Errorf("with room for all %v, want %v", got, want)
	}
}

// TestYear lives through a year of daily reviews with new items every day: never more than the limit on a day, no item
// twice on one, nothing before its day, and, though more falls due than there is room for, nothing left until it is forgotten.
func TestYear(t *testing.T) {
	t.Parallel()
	const limit, newEachDay, days = 20, 2, 365
	ratings := []review.Rating{review.Again, review.Hard, review.Good, review.Good, review.Good, review.Good, review.Easy, review.Easy}
	luck := rand.New(rand.NewPCG(6, 6))
	logs := map[string][]review.Attempt{}
	least := 1.0
	for day := range days {
		now := at(day)
		for n := range newEachDay {
			id := fmt.Sprintf("item-%d-%d", day, n)
			logs[id] = append(logs[id], review.Attempt{At: now.Add(-time.Hour), Solved: luck.IntN(3) > 0})
		}
		done := 0
		for _, card := range review.Queue(cardsOf(logs), now, limit) {
			done++
			log := logs[card.ID]
			if last := log[len(log)-1].At; !last.Before(now.Add(-12 * time.Hour)) {
				t.Fatalf("day %d: %s is asked twice", day, card.ID)
			}
			if due := card.Memory.Due(); due.After(now) {
				t.Fatalf("day %d: %s is asked before %v", day, card.ID, due)
			}
			least = min(least, card.Memory.Recallable(now))
			logs[card.ID] = append(log, review.Attempt{At: now, Rating: ratings[luck.IntN(len(ratings))]})
		}
		if seen := review.Today(cardsOf(logs), now); seen > limit || done > limit-newEachDay {
			t.Fatalf("day %d: %d items and %d reviews, over the limit of %d", day, seen, done, limit)
		}
		if rest := review.Queue(cardsOf(logs), now.Add(time.Hour), limit); len(rest) > limit-done-newEachDay {
			t.Fatalf("day %d: %d more are asked after the day's work", day, len(rest))
		}
	}
	if least < 0.6 {
		t.Errorf("an item waited until its recall was %.2f", least)
	}
}

func cardsOf(logs map[string][]review.Attempt) []review.Card {
	var cards []review.Card
	for id, log := range logs {
		cards = append(cards, review.Card{ID: id, Memory: review.Recall(review.Meetings(log, time.UTC))})
	}
	return cards
}

func ids(cards []review.Card) []string {
	var all []string
	for _, c := range cards {
		all = append(all, c.ID)
	}
	return all
}
