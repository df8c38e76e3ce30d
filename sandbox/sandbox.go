// Package sandbox is the vocabulary of a run: a [Job] goes into a throwaway container, one [CaseResult] comes back for
// each case. It knows no Docker (see sandbox/docker), no problems and no verdicts: it says what was observed, and the
// grader says what that means. Inputs and reports are bytes in the encoding of the harness; here they are opaque.
//
// Error contract: everything that learner code can cause is a [Status]. An error means that the run itself failed
// (no engine, no image, an engine that died); it is then an [*UnavailableError] or wraps the context's cause.
package sandbox

import (
	"context"
	"time"
)

// Runner runs jobs, each in a container of its own. Implementations: sandbox/docker, and in sandbox/sandboxtest a
// scripted fake and a host-Python runner for tests.
type Runner interface {
	// Prepare begins to get a container ready for a job with these limits and returns at once; it is a hint, and
	// its failure shows at the next Run.
	Prepare(limits Limits)
	// Run runs the job's cases in order and calls each with every result as it arrives; when each returns false no
	// further case is sent. The container is killed and removed before Close returns.
	Run(ctx context.Context, job Job, each func(CaseResult) bool) (Outcome, error)
	// Close drops containers that wait and returns when nothing of this runner is left.
	Close(ctx context.Context) error
}

// Job is one submission with its cases.
type Job struct {
	Source   []byte // the submission, sent as it is
	FileName string // what tracebacks call it, "solution.py" when empty
	Entry    Entry
	Driver   []byte            // driver.py of the problem, nil for none
	Modules  map[string]string // of EntryTests: the source of what may be imported beside it, by module name
	HashSeed uint32            // PYTHONHASHSEED of every case
	Limits   Limits
	Inspect  bool // have the source step report imports and calls
	Woven    bool // run the source with the counters of a measurement in it; for tests that it does what it did
	// Trace asks for a record of what each case does; nil: none is made. Limits.ValueBytes then bounds report and record
	// together. It is not for tests, nor for measurements.
	Trace *TraceLimits
	Cases []Case
	// More gives further cases when all before have run, none when there are no more; nil: there are none. It is for
	// cases that depend on the results of others.
	More func() []Case
}

// Case is one test case as the container sees it: inputs only, never what is expected.
type Case struct {
	Input  []byte  // encoded; its shape depends on Entry.Kind, see Entry
	Limits *Limits // nil: the job's; only the per-case fields count
	// Most is how much of the report can matter, in bytes, 0 for all: of a longer one only the beginning is kept. It is
	// for this side alone and never sent.
	Most int
}

// EntryKind says what is called and what a case's Input holds (all in the encoding of problems/pytype).
type EntryKind string

// The kinds of entry.
const (
	EntryFunction  EntryKind = "function"  // Input: tuple of positional arguments
	EntryClass     EntryKind = "class"     // Input: tuple (init arguments tuple, list of (method, *args) tuples)
	EntryProgram   EntryKind = "program"   // Input: bytes for stdin
	EntryGenerator EntryKind = "generator" // Input: tuple (sizes tuple, seed int, kind str); the report's value is what generate returned
	// EntryMeasure runs a function or class on what the generator in Job.Driver makes, and reports counts, memory or
	// time as JSON text. Input: tuple (mode str, sizes tuple, seed int, kind str, budget int); see grader/measure.
	EntryMeasure EntryKind = "measure"
	// EntryTests loads the source as the module that Entry names and runs a test of Job.Modules on it; the report says
	// what came of the test. Input: tuple (file str, class str or "", function str). Test code shares the process of the
	// code that it tests.
	EntryTests EntryKind = "tests"
)

// Entry says how a submission is called and how its result is read. The JSON form is the job header's.
type Entry struct {
	Kind      EntryKind         `json:"kind"`
	Name      string            `json:"name"`                 // function or class; of tests the module; empty for a program
	Async     bool              `json:"async,omitempty"`      // await it on a virtual-time loop
	Iterator  bool              `json:"iterator,omitempty"`   // the result is drained: at most Take items
	Take      int               `json:"take,omitempty"`       // 0: to the end, within the value budget
	ArgsAfter bool              `json:"args_after,omitempty"` // report the arguments as they are after the call
	Identity  string            `json:"identity,omitempty"`   // reuse | fresh | same_object, "" for none
	Params    []string          `json:"params,omitempty"`     // adapter of each parameter: "" | linked_list | tree | graph
	Returns   string            `json:"returns,omitempty"`    // adapter of the result
	Nodes     map[string]string `json:"nodes,omitempty"`      // node class name -> adapter, put in the submission's globals
	Callable  bool              `json:"callable,omitempty"`   // function whose result is called by ops named __call__ (Input as EntryClass)
}

// Limits bound one run. See DefaultLimits for the values that hold where a problem says nothing.
type Limits struct {
	CaseCPU     time.Duration // CPU time of a case's whole process tree
	CaseWall    time.Duration // wall time of a case
	Total       time.Duration // wall time of all cases together
	MemoryBytes int64         // of the container, no swap
	OutputBytes int           // stdout and stderr of a case together
	ValueBytes  int           // the encoded report of a case
	Processes   int           // processes and threads that a case may have at once
	OpenFiles   int           // of each process
}

// DefaultLimits are the limits of design: 2 s CPU and 4 s wall a case, 30 s in all, 256 MB, 1 MiB printed, 16 MiB of value.
func DefaultLimits() Limits {
	return Limits{
		CaseCPU:     2 * time.Second,
		CaseWall:    4 * time.Second,
		Total:       30 * time.Second,
		MemoryBytes: 256 << 20,
		OutputBytes: 1 << 20,
		ValueBytes:  16 << 20,
		Processes:   64,
		OpenFiles:   64,
	}
}

// Status says how a case ended, as the trusted side saw it. The zero Status is invalid.
type Status uint8

// The statuses. Where several hold, the harness reports the first of output, memory, CPU, wall.
const (
	StatusInvalid     Status = iota
	StatusReported           // the learner's process sent a report; whether it decodes is the grader's to find out
	StatusExited             // the process ended without a report; see ExitCode and Signal
	StatusOutputLimit        // printed more than OutputBytes
	StatusValueLimit         // reported more than ValueBytes
	StatusMemoryLimit        // the kernel killed for memory during the case
	StatusCPULimit           // used more than CaseCPU
	StatusWallLimit          // took longer than CaseWall
	StatusMalformed          // bytes came back that are no frame, or a frame nobody asked for
	StatusLost               // the container went away during the case though nobody asked it to
)

// CaseResult is what was observed of one case.
type CaseResult struct {
	Index      int
	Status     Status
	Report     []byte // sent by the learner's process: hostile; nil unless StatusReported
	Cut        int    // bytes of the report that were not kept, see Case.Most
	Trace      *Trace // of a traced job: hostile as the report is; nil where no proper record came
	ExitCode   int    // of the case's process when StatusExited
	Signal     int    // that ended it, 0 for none
	Stdout     []byte // at most OutputBytes, any bytes
	Stderr     []byte
	CPU        time.Duration // of the process tree
	Wall       time.Duration
	PeakMemory int64  // bytes of the container, 0 when unknown
	Stack      []byte // where the code was when it was stopped for time: the interpreter's dump, hostile text
}

// Outcome is what was observed of a whole run.
type Outcome struct {
	Source     CaseResult    // of compiling the submission; Report says whether it compiles. Index is -1
	Ran        int           // cases that ran
	OutOfTotal bool          // the total limit came before the last case
	Warm       bool          // a waiting container was used
	Start      time.Duration // from the call of Run until the container took the job
}
