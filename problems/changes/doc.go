// Package changes says what differs between two versions of a problem set, item by item, and what that means for those who
// use it: whether only texts change, cases are added, or verdicts may change. It reads loaded sets, runs nothing and draws
// nothing. Its only errors are those of reading the sets' files.
//
//	Compare(old, now *problems.Set) (Report, error)
package changes
