package wire

import "testing"

// What Python's marshal.dumps(v, 2) gives, but for short strings, which it may write in two ways.
func TestMarshalled(t *testing.T) {
	tests := map[string]struct {
		value any
		want  string
	}{
		"nothing":     {nil, "N"},
		"truth":       {[]bool{true, false}, "[\x02\x00\x00\x00TF"},
		"text":        {"é", "u\x02\x00\x00\x00é"},
		"int":         {-2, "i\xfe\xff\xff\xff"},
		"long int":    {int64(1) << 40, "I\x00\x00\x00\x00\x00\x01\x00\x00"},
		"dict":        {map[string]int{"b": 1, "a": 2}, "{u\x01\x00\x00\x00ai\x02\x00\x00\x00u\x01\x00\x00\x00bi\x01\x00\x00\x000"},
		"no elements": {[]int{}, "[\x00\x00\x00\x00"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := marshalled(test.value)
			if err != nil || string(got) != test.want {
				t.Errorf("%q, %v; want %q", got, err, test.want)
			}
		})
	}
	for _, bad := range []any{1.5, func() {}} {
		if got, err := marshalled(bad); err == nil {
			t.Errorf("%q for what has no form", got)
		}
	}
}
