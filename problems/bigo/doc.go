// Package bigo holds complexity classes as algebra, and reads what people write about them.
//
// A [Class] is a sum of products: powers, logarithms, exponentials and factorials of one or several variables, with
// constants and dominated terms dropped. [Compare] relates two classes by proof, never by text: a is tighter than b
// when a is O(b) for all large values of all variables, however they relate to each other, and not the other way
// round. [Class.String] is the canonical form, such as O(n log n) or O((V + E) log V).
//
// [Parse] and [Read] take anything from "O(N log N)" and LaTeX to "linear time, constant space". Reading goes in
// steps, each in files of its own: text is cleaned (clean.go) and cut into tokens (lex.go); expressions become trees
// (parse.go) and trees become classes (evaluate.go); claims are found between the words (find.go), words around them
// say whether a claim is about time or space, is denied, is a worst case or a conclusion (words.go, label.go), and
// what remains is weighed into one claim (weigh.go).
//
// # What it is not
//
// It measures nothing and knows no problem: whether a claim is right is for the grader. It knows no relation between
// variables, such as E <= V^2. Lower bounds (Omega) and comparisons ("better than quadratic") claim nothing.
//
// # Errors
//
// [Read] never fails: what it can't tell is absent. [Parse] returns an [*UnknownLettersError] for letters that are not
// among the variables, a [*ContradictionError] for classes that exclude each other, and an [*UnreadableError] when
// there is no class at all; each has a Hint.
package bigo
