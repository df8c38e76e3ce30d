package wire

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"

	"pyprep/sandbox"
)

func nonceIn(t *testing.T, head []byte) []byte {
	t.Helper()
	nonce, err := sentNonce(head)
	if err != nil {
		t.Fatal(err)
	}
	return nonce
}

func TestDecodeResultRefuses(t *testing.T) {
	nonce := make([]byte, nonceBytes)
	limits := sandbox.Limits{OutputBytes: 10, ValueBytes: 10}
	tests := map[string][]byte{
		"nothing":         nil,
		"only a nonce":    nonce,
		"no parts":        resultPayload(nonce, 0, reported)[:nonceBytes+4],
		"missing part":    resultPayload(nonce, 0, reported, "", "", ""),
		"bytes after":     append(resultPayload(nonce, 0, reported, "", "", "", ""), 0),
		"part too long":   binary.BigEndian.AppendUint32(resultPayload(nonce, 0, reported), 1<<31),
		"no JSON":         resultPayload(nonce, 0, "]", "", "", "", ""),
		"two JSON values": resultPayload(nonce, 0, reported+reported, "", "", "", ""),
		"float for int":   resultPayload(nonce, 0, `{"status":"reported","cpu_us":1e99}`, "", "", "", ""),
		"negative":        resultPayload(nonce, 0, `{"status":"reported","cpu_us":-1}`, "", "", "", ""),
		"endless":         resultPayload(nonce, 0, `{"status":"reported","wall_us":9223372036854775807}`, "", "", "", ""),
		"large meta":      resultPayload(nonce, 0, reported+strings.Repeat(" ", metaBytes), "", "", "", ""),
		"much output":     resultPayload(nonce, 0, reported, "123456", "78901", "", ""),
		"large report":    resultPayload(nonce, 0, reported, "", "", "", strings.Repeat("x", reportExtra+11)),
		"large stack":     resultPayload(nonce, 0, reported, "", "", strings.Repeat("x", stackBytes+1), ""),
	}
	for name, payload := range tests {
		t.Run(name, func(t *testing.T) {
			_, reusable, err := decodeResult(frame{payload: payload}, expectation{limits: limits})
			if !errors.Is(err, errProtocol) || reusable {
				t.Errorf("err %v, reusable %v; want a protocol error", err, reusable)
			}
		})
	}
}

func TestAReportCountsOnlyWhenReported(t *testing.T) {
	payload := resultPayload(make([]byte, nonceBytes), 0, `{"status":"cpu-limit"}`, "", "", "at line 3", "t1:s2:ok")
	result, reusable, err := decodeResult(frame{payload: payload}, expectation{limits: sandbox.DefaultLimits()})
	if err != nil || !reusable || result.Report != nil || string(result.Stack) != "at line 3" {
		t.Errorf("result %+v, reusable %v, err %v", result, reusable, err)
	}
}

func TestAnAnnouncedLengthCostsNoMemory(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	raw := binary.BigEndian.AppendUint32(nil, 1<<30)
	_, err := readFrame(bytes.NewReader(append(raw, "R and little more"...)), func() bounds { return bounds{1 << 30, 1 << 30} }, func() {})
	runtime.ReadMemStats(&after)
	if !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("err %v", err)
	}
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 1<<20 {
		t.Errorf("%d bytes allocated for a frame that never came", grown)
	}
}

func TestCaseMessageLaysOnlyCaseLimitsOver(t *testing.T) {
	job := sandbox.DefaultLimits()
	message, err := caseMessage(7, job, sandbox.Case{Input: []byte("in"), Limits: &sandbox.Limits{CaseCPU: 1000, OpenFiles: 9999}})
	if err != nil {
		t.Fatal(err)
	}
	want, err := marshalled(caseLimits{CaseCPU: 1, OpenFiles: job.OpenFiles})
	if err != nil {
		t.Fatal(err)
	}
	size := binary.BigEndian.Uint32(message[10:])
	if own := message[14 : 14+size]; !bytes.Equal(own, want) || !bytes.HasSuffix(message, []byte("in")) || message[9] != 1 {
		t.Errorf("limits %q in %q, want %q", own, message, want)
	}
}

func TestAMessageTheHarnessWouldNotTakeIsRefused(t *testing.T) {
	if _, err := caseMessage(0, sandbox.DefaultLimits(), sandbox.Case{Input: make([]byte, maxMessage)}); err == nil {
		t.Error("no error for an oversized case")
	}
}
