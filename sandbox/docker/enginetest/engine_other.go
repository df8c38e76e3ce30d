//go:build !linux

package enginetest

import (
	"syscall"
	"testing"
)

// Engine is none on this system.
type Engine struct {
	Host, TLSHost string
	Certs         string
}

func start(t *testing.T, _ Options) *Engine {
	t.Helper()
	t.Fatal(WhyNot())
	return nil
}

// Signal does nothing here.
func (*Engine) Signal(syscall.Signal) {}

// Boot does nothing here.
func (*Engine) Boot() {}

// Wait does nothing here.
func (*Engine) Wait() {}

// TakeImage does nothing here.
func (*Engine) TakeImage(_, _ string) {}

// Containers returns none.
func (*Engine) Containers() []string { return nil }
