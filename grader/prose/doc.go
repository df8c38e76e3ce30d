// Package prose judges free text: an explanation against the points that it should make and against facts of the
// learner's own code, and the answer to "which line dominates and how often does it run?" against what was counted.
//
// A text is cut into clauses, its words are reduced to stems (English, Snowball), and what people call by several names
// gets one (a dictionary is a dict, each item is every element). A wording is found when its words stand close together,
// in any order, and are as negated as it is: "no nested loop" is no nested loop.
//
// What comes out is which points are met, missed or contradicted, with the learner's own words as proof. It is never a
// percentage, and what is not recognised is only "not recognised": a text that says it in words of its own is not wrong.
//
// [Points] is for text about code. [Concept] judges answers to questions about the language, which compare things, deny some
// and may claim what is false, and [Outline] the outline of a design.
package prose
