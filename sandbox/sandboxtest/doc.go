// Package sandboxtest helps to test what runs on a sandbox without one: a scripted [Fake], and [NewHost], which runs the
// real harness with this machine's Python. [Conformance] is the one suite that these two and sandbox/docker pass. [Program] builds
// the whole of pyprep, to be measured from outside. It is for tests only: neither of the two confines anything, and learner code must never reach them.
//
// Error contract: that of [sandbox.Runner].
package sandboxtest
