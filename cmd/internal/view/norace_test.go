//go:build !race

package view_test

const slowdown = 1
