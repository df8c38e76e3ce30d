package sandbox

// TraceLimits bound a record. The JSON form is the job header's.
type TraceLimits struct {
	Steps int `json:"steps"` // lines that are recorded before the case is ended
	Bytes int `json:"bytes"` // of the whole record
	Value int `json:"value"` // characters of one value
}

// DefaultTraceLimits are enough for a run that a person can follow.
func DefaultTraceLimits() TraceLimits { return TraceLimits{Steps: 10_000, Bytes: 4 << 20, Value: 400} }

// Trace is the record of one case, as the learner's process wrote it: well-formed, and as true as that process is honest.
type Trace struct {
	Plain  []PlainLine // lines that hold exactly one plain statement, in order
	Events []TraceEvent
	End    TraceEnd
}

// TraceEnd says why a record ends.
type TraceEnd byte

// The ends of a record. A case that ran out of room was ended there, and its report says nothing.
const (
	TraceDone       TraceEnd = 'd'
	TraceOutOfSteps TraceEnd = 's'
	TraceOutOfBytes TraceEnd = 'b'
)

// PlainLine is a line that runs as often as its one statement does.
type PlainLine struct {
	Line int
	Kind PlainKind
}

// PlainKind is what the one statement of a line is.
type PlainKind byte

// The kinds of plain statements.
const (
	PlainAssign    PlainKind = 'a'
	PlainConstant  PlainKind = 'c' // an assignment whose result stands in the source, or nearly
	PlainReturn    PlainKind = 'r'
	PlainCondition PlainKind = 'i'
	PlainOther     PlainKind = 'o'
)

// TraceKind is what happened.
type TraceKind byte

// The kinds of events, and the fields that they use beside Kind, Call and Line.
const (
	TraceCall    TraceKind = 'c' // a function begins: Depth, Name, and its arguments as Changes
	TraceLine    TraceKind = 'l' // a line begins
	TraceChanged TraceKind = '=' // what the line that began last in this call has changed until now: Changes
	TraceReturn  TraceKind = 'r' // Value
	TraceYield   TraceKind = 'y' // Value
	TraceWait    TraceKind = 'w' // a coroutine waits for what is not ready
	TraceResume  TraceKind = 's' // a generator or coroutine goes on: Depth
	TraceRaise   TraceKind = 'x' // an exception: Name is its class, Text its arguments
	TraceLeave   TraceKind = 'u' // an exception ends the function: Name is its class
	TracePrint   TraceKind = 'p' // Text; neither Call nor Line
)

// TraceEvent is one entry of a record. Texts are UTF-8, and otherwise whatever the learner's process liked.
type TraceEvent struct {
	Kind    TraceKind
	Call    int // number of the call, from 1 in the order in which they begin
	Line    int
	Depth   int // calls of the submission's own that it runs within
	Name    string
	Text    string
	Value   TraceValue
	Changes []TraceChange
}

// TraceChange is a name of a function with its new value.
type TraceChange struct {
	Name  string
	Value TraceValue
}

// TraceShown says how much of a value its text is.
type TraceShown byte

// How much of a value is shown.
const (
	ShownLiteral TraceShown = '=' // all of it, as Python source
	ShownOther   TraceShown = '~' // all of it, but it is no literal
	ShownCut     TraceShown = '+' // its beginning
	ShownGone    TraceShown = '-' // the name is no longer bound: neither class nor text
)

// TraceValue is a value as text.
type TraceValue struct {
	Shown TraceShown
	Class string
	Text  string
}
