package suite

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
)

// Kinds of integrations, in the order in which Atlas lists them.
var Kinds = []string{
	"PAGER_DUTY", "SLACK", "DATADOG", "NEW_RELIC", "OPS_GENIE", "VICTOR_OPS", "WEBHOOK", "PROMETHEUS", "MICROSOFT_TEAMS",
}

// Body is a JSON object.
type Body map[string]any

// Payload is what is sent for a type: "full" or "minimal".
func Payload(set, kind string) Body { return load("payloads", set, kind) }

// Expected is how Atlas shows what was sent.
func Expected(set, kind string) Body { return load("expected", set, kind) }

func load(folder, set, kind string) Body {
	bytes, err := os.ReadFile(filepath.Join(os.Getenv("CLIENTS"), folder, set, kind+".json"))
	if err != nil {
		panic(err)
	}
	return parse(bytes)
}

// With is b with one field set.
func (b Body) With(field string, value any) Body {
	changed := maps.Clone(b)
	changed[field] = value
	return changed
}

// Without is b without one field.
func (b Body) Without(field string) Body {
	changed := maps.Clone(b)
	delete(changed, field)
	return changed
}

// String is b as JSON, keys in order.
func (b Body) String() string { return string(b.json()) }

func (b Body) json() []byte {
	bytes, err := json.Marshal(b)
	if err != nil {
		panic(err)
	}
	return bytes
}

func parse(bytes []byte) Body {
	var body Body
	if err := json.Unmarshal(bytes, &body); err != nil {
		panic(fmt.Sprintf("%v: %s", err, bytes))
	}
	return body
}

var objectID = regexp.MustCompile(`^[0-9a-f]{24}$`)

// anonymous is b with its id, if it is one, as it stands in what is expected.
func (b Body) anonymous() Body {
	if id, ok := b["id"].(string); ok && objectID.MatchString(id) {
		return b.With("id", "@ID@")
	}
	return b
}

// Fields are what is set in a value of a client's own type.
func Fields(value any) Body {
	bytes, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return parse(bytes)
}
