package sandboxtest_test

import (
	"errors"
	"testing"

	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

func TestFakeConforms(t *testing.T) {
	sandboxtest.Conformance(t, sandboxtest.Suite{
		Scripted: true,
		New: func(_ *testing.T, scenario sandboxtest.Scenario) sandbox.Runner {
			if scenario.Want == nil {
				return &sandboxtest.Fake{}
			}
			return scenario.Fake()
		},
	})
}

func TestHostConforms(t *testing.T) {
	sandboxtest.Conformance(t, sandboxtest.Suite{
		Untraced: !sandboxtest.NewHost(t).Traces(),
		New: func(t *testing.T, _ sandboxtest.Scenario) sandbox.Runner {
			t.Helper()
			return sandboxtest.NewHost(t)
		},
	})
}

func TestFakeRemembers(t *testing.T) {
	broken := errors.New("no engine")
	fake := &sandboxtest.Fake{Err: broken}
	fake.Prepare(sandbox.Limits{Processes: 3})
	_, err := fake.Run(t.Context(), sandbox.Job{FileName: "a.py"}, nil)
	if !errors.Is(err, broken) || len(fake.Jobs()) != 1 || fake.Jobs()[0].FileName != "a.py" || fake.Prepared()[0].Processes != 3 {
		t.Errorf("err %v, jobs %+v, prepared %+v", err, fake.Jobs(), fake.Prepared())
	}
}
