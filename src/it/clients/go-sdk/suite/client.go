// Package suite checks what clients of Atlas for Go see of it, whatever their methods and types are called.
package suite

import "encoding/json"

// Credentials of an API key or of a service account.
type Credentials struct {
	ID, Secret     string
	ServiceAccount bool
}

// Integrations are the five operations. Bodies and answers are JSON that went through the client's own types, so that a
// field which they do not know is neither sent nor seen.
type Integrations interface {
	ListGroupIntegrations(group string, page Page) (json.RawMessage, error)
	GetGroupIntegration(group, kind string) (json.RawMessage, error)
	CreateGroupIntegration(group, kind string, body Body) (json.RawMessage, error)
	UpdateGroupIntegration(group, kind string, body Body) (json.RawMessage, error)
	DeleteGroupIntegration(group, kind string) error
	// Known is body without the fields that the client's type does not know.
	Known(body Body) Body
	// Reports tells whether err is how the client words refusal.
	Reports(err error, refusal Refusal) error
}

// Projects are the operations around a project.
type Projects interface {
	ListGroups(page Page) (json.RawMessage, error)
	CreateGroup(body Body) (json.RawMessage, error)
	// CreateOwnedGroup names the owner, even an empty one.
	CreateOwnedGroup(body Body, owner string) (json.RawMessage, error)
	GetGroup(group string) (json.RawMessage, error)
	GetGroupByName(name string) (json.RawMessage, error)
	UpdateGroup(group string, body Body) (json.RawMessage, error)
	DeleteGroup(group string) error
}

// Legacy is all that the suite asks of the client that came before the SDK.
type Legacy interface {
	Integrations
	Projects
	GetSystemStatus() (json.RawMessage, error)
	ListOrgs() (json.RawMessage, error)
	GetOrg(org string) (json.RawMessage, error)
	GetOrgGroups(org string) (json.RawMessage, error)
	ListOrgUsers(org string) (json.RawMessage, error)
	ListGroupTeams(group string) (json.RawMessage, error)
}

// SDK is all that the suite asks of a version of the Atlas Go SDK.
type SDK interface {
	Integrations
	Projects
	Around
	Alerts
	// Defaults are the fields that the SDK's constructor sets without being asked.
	Defaults() Body
}

// Page of a list.
type Page struct {
	Number, Items int
	Count         bool
}

// First is the page that clients ask for when nobody says otherwise.
var First = Page{Number: 1, Items: 100, Count: true}

// Answer is a client's answer as JSON again.
func Answer[T, R any](value T, _ R, err error) (json.RawMessage, error) {
	if err != nil {
		return nil, err
	}
	return json.Marshal(value)
}

// Read makes a client's own type of body.
func Read[T any](body Body) *T {
	value := new(T)
	if err := json.Unmarshal(body.json(), value); err != nil {
		panic(err)
	}
	return value
}

// Through is body after its way through a client's own type.
func Through[T any](body Body) Body { return Fields(Read[T](body)) }
