package history

import (
	"encoding/json"
	"time"
)

// ID names an attempt for good, on every machine: 26 characters, the first ten from the clock, the rest random.
type ID string

// Short returns the last six characters, which [Store.Attempt] accepts too.
func (id ID) Short() string {
	if len(id) <= shortID {
		return string(id)
	}
	return string(id[len(id)-shortID:])
}

const shortID = 6

// Item names a problem within its set.
type Item struct{ Set, Problem string }

// Kind says which command made an attempt.
type Kind string

// The kinds of attempt.
const (
	KindTest  Kind = "test"
	KindSolve Kind = "solve"
	KindWatch Kind = "watch"
	KindDrill Kind = "drill"
	KindMock  Kind = "mock"

	KindReview Kind = "review"
)

// Attempt is one graded submission. [Store.Record] sets ID, Recorded, Updated and SHA256.
type Attempt struct {
	ID        ID
	Item      Item
	Kind      Kind
	Started   time.Time // when the person began: opened the problem, or ran the command
	Recorded  time.Time // when it was journaled
	Updated   time.Time // when it was last amended
	Verdict   string    // a word of grader.Verdict
	Passed    int
	Total     int
	Source    []byte // the submission as it was
	SHA256    string // of Source, hex
	Claims    Claims
	Logic     Logic
	HintsUsed int
	Duration  time.Duration   // from Started to the verdict, pauses left out by the caller
	Engine    time.Duration   // from sending the job to the last frame
	Report    json.RawMessage // summary of the report: its first failing case
	Judgement json.RawMessage // claims against measured and best known
	Rating    string          // how well it was known: again | hard | good | easy, "" when not asked, or [RatingUndone]
}

// RatingUndone marks an attempt that was taken back as a review: it stays in the log, and counts for no schedule.
const RatingUndone = "undone"

// Claims are what the person said of the growth, before any figure was shown.
type Claims struct {
	Time  string `json:"time,omitempty"`
	Space string `json:"space,omitempty"`
	Line  string `json:"line,omitempty"` // which line dominates and how often it runs
	Why   string `json:"why,omitempty"`
}

// Logic is the step before code: an approach in a sentence, a prediction on a small case, or that they were skipped.
type Logic struct {
	Approach   string `json:"approach,omitempty"`
	Prediction string `json:"prediction,omitempty"`
	Skipped    bool   `json:"skipped,omitempty"` // asked, and left empty
}

// Amendment is what is added to an attempt after its verdict; nil fields stay as they are.
type Amendment struct {
	Claims    *Claims
	Logic     *Logic
	HintsUsed *int
	Duration  *time.Duration
	Judgement json.RawMessage
	Answers   json.RawMessage // a list: what of it is not yet in the judgement, which is one too, is added to that
	Rating    *string
}

// Filter selects attempts; zero fields select all.
type Filter struct {
	Item     Item // Set or Problem may be empty
	Kind     Kind
	Verdict  string
	Since    time.Time // recorded at or after
	Limit    int       // at most so many, the newest; 0 all
	NoSource bool      // leave Source empty, for lists
}
