package sandbox

import "fmt"

// String returns the status in the harness's words, for logs and test failures.
func (s Status) String() string {
	switch s {
	case StatusInvalid:
		return "invalid"
	case StatusReported:
		return "reported"
	case StatusExited:
		return "exited"
	case StatusOutputLimit:
		return "output-limit"
	case StatusValueLimit:
		return "value-limit"
	case StatusMemoryLimit:
		return "memory-limit"
	case StatusCPULimit:
		return "cpu-limit"
	case StatusWallLimit:
		return "wall-limit"
	case StatusMalformed:
		return "malformed"
	case StatusLost:
		return "lost"
	default:
		return fmt.Sprintf("Status(%d)", uint8(s))
	}
}
