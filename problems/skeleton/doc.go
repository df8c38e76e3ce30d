// Package skeleton writes the files of a new problem set and of a new problem: complete, commented, and consistent, so
// that `set check` has nothing to say of them but that they are still placeholders. What is known of the problem comes
// as a [Draft]; without one it writes a small example of its kind.
//
// It is not where files are read or checked: that is package problems, which reads what is written here. It runs no
// Python and asks nobody.
//
// Error contract: a folder or file that is in the way is a [*TakenError] with a Hint; other errors are those of the disk.
package skeleton
