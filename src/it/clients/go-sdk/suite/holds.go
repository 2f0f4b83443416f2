package suite

import (
	"encoding/json"
	"errors"
	"fmt"
)

// Holds is nil where everything in expected, which is JSON, is in answer too; lists have to be of the same length.
func Holds(expected string, answer json.RawMessage) error {
	var e, a any
	if err := errors.Join(json.Unmarshal([]byte(expected), &e), json.Unmarshal(answer, &a)); err != nil {
		return fmt.Errorf("%w: %s", err, answer)
	}
	if !within(e, a) {
		return fmt.Errorf("expected %s but found %s", expected, answer)
	}
	return nil
}

func within(expected, found any) bool {
	switch e := expected.(type) {
	case map[string]any:
		f, object := found.(map[string]any)
		for key, value := range e {
			answered, there := f[key]
			object = object && there && within(value, answered)
		}
		return object
	case []any:
		f, list := found.([]any)
		list = list && len(e) == len(f)
		for i := 0; list && i < len(e); i++ {
			list = within(e[i], f[i])
		}
		return list
	}
	return expected == found
}

// oneHolds is nil where one item of answer, which is a list, holds expected.
func oneHolds(expected string, answer json.RawMessage, err error) error {
	var items []json.RawMessage
	if err := errors.Join(err, json.Unmarshal(answer, &items)); err != nil {
		return err
	}
	for _, item := range items {
		if Holds(expected, item) == nil {
			return nil
		}
	}
	return fmt.Errorf("no %s in %s", expected, answer)
}
