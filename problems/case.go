package problems

import "pyprep/problems/pytype"

// CaseID names a case within its problem.
type CaseID string

// Case is one literal test case.
type Case struct {
	ID         CaseID
	Replaces   CaseID
	Group      string
	Args       []pytype.Value // positional; of the constructor for a class or a function with ops
	Ops        []Operation    // nil unless class or __call__ ops
	Stdin      string
	Test       TestName          // of kind module: the test that the case is
	Files      map[string]string // name -> content, in the working directory
	Expect     Expectation
	Hint, Note string
	Visibility Visibility // the case's own or its group's
	File       string     // base name of the file it stands in
	Line       int        // in its file; of a test in the file that has it
	ExpectLine int        // where its expectation stands
}

// Operation is one call on an object.
type Operation struct {
	Method string
	Args   []pytype.Value
}

// Expectation is what a case must give, empty for a test; else exactly one of Value, AnyOf, Ops, Raises, Stdout is set
// (ArgsAfter may stand beside them).
type Expectation struct {
	Value     *pytype.Value
	AnyOf     []pytype.Value
	Ops       []OpExpectation
	Raises    *Raises
	Stdout    *string
	ArgsAfter []pytype.Value
}

// OpExpectation is the expected outcome of one operation: a value or an exception.
type OpExpectation struct {
	Value  pytype.Value
	Raises *Raises
}

// Raises is an expected exception.
type Raises struct {
	Type  string // class name; a subclass fits as well
	Match string // regular expression found in the message, "" any
	At    string // call | next; "" when either will do
}
