//go:build race

package view_test

// slowdown is how much slower the race detector may make a drawing.
const slowdown = 10
