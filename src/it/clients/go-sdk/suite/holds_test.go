package suite

import (
	"encoding/json"
	"testing"
)

func TestWhatIsMissingIsNotNull(t *testing.T) {
	for answer, holds := range map[string]bool{
		`{"region": null}`:            true,
		`{"region": null, "more": 1}`: true,
		`{"region": "US"}`:            false,
		`{}`:                          false,
		`null`:                        false,
	} {
		if err := Holds(`{"region": null}`, json.RawMessage(answer)); (err == nil) != holds {
			t.Errorf("%s: %v", answer, err)
		}
	}
}
