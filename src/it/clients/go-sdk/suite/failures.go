package suite

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

type operation struct {
	id     string
	writes bool
	call   func(client Integrations, group, kind string) error
}

func only(_ json.RawMessage, err error) error { return err }

var operations = []operation{
	{"listGroupIntegrations", false, func(c Integrations, group, _ string) error { return only(c.ListGroupIntegrations(group, First)) }},
	{"getGroupIntegration", false, func(c Integrations, group, kind string) error { return only(c.GetGroupIntegration(group, kind)) }},
	{"createGroupIntegration", true, func(c Integrations, group, kind string) error {
		return only(c.CreateGroupIntegration(group, kind, Payload("full", kind)))
	}},
	{"updateGroupIntegration", true, func(c Integrations, group, kind string) error {
		return only(c.UpdateGroupIntegration(group, kind, Payload("full", kind)))
	}},
	{"deleteGroupIntegration", true, func(c Integrations, group, kind string) error { return c.DeleteGroupIntegration(group, kind) }},
}

// kinds that the operation is asked about.
func (o operation) kinds() []string {
	if o.id == "listGroupIntegrations" {
		return []string{"-"}
	}
	return Kinds
}

// challenge is what everybody meets whose credentials are wrong.
var challenge = Refusal{"UNEXPECTED_ERROR", 401, "You are not authorized for this resource.", []any{}}

// failures that must leave an empty project empty.
func (s scene) failures() {
	owner, viewer, remote := s.as(""), s.as("VIEWER_"), s.as("REMOTE_")
	unknown := os.Getenv("UNKNOWN_GROUP_ID")
	for _, o := range operations {
		for _, kind := range o.kinds() {
			refused := func(name string, client Integrations, group string, refusal Refusal) {
				s.Result(o.id, kind, name, client.Reports(o.call(client, group, kind), refusal))
			}
			code := func(client Integrations, group, code string, params ...any) {
				refused(code, client, group, Refused(code, params...))
			}
			code(owner, unknown, "GROUP_NOT_FOUND", unknown)
			code(owner, os.Getenv("FOREIGN_GROUP_ID"), "NOT_IN_GROUP")
			code(owner, "nonsense", "PATH_PARAM_PARSE_ERROR", s.path("nonsense", kind))
			code(remote, s.group, "IP_ADDRESS_NOT_ON_ACCESS_LIST", "127.0.0.1")
			limited := os.Getenv("LIMITED_GROUP_ID")
			code(owner, limited, "RATE_LIMITED_TOKEN_BUCKET", s.path(limited, kind)[1:], 60, 1200, 500, 60)
			if o.writes {
				code(viewer, s.group, "USER_UNAUTHORIZED")
			}
			if !s.account {
				wrong := s.connect(Credentials{os.Getenv("PUBLIC_KEY"), os.Getenv("VIEWER_PRIVATE_KEY"), false})
				refused("401 challenge", wrong, s.group, challenge)
			}
		}
	}
	for _, kind := range Kinds {
		s.bodies(owner, kind)
	}
	s.types(owner)
	if raw, can := owner.(untyped); can {
		s.versions(raw)
	}
	found, err := owner.ListGroupIntegrations(s.group, First)
	s.Result("listGroupIntegrations", "-", "ok: nothing was added", s.kinds(found, err, 0))
}

// path of an operation as the client spells it.
func (s scene) path(group, kind string) string {
	path := fmt.Sprintf("%s/groups/%s/integrations", s.root, group)
	if kind == "-" {
		return path
	}
	return path + "/" + kind
}

// types that there are not, or no longer.
func (s scene) types(client Integrations) {
	body := Payload("full", "PAGER_DUTY")
	for _, o := range operations[1:] {
		call := func(kind string) error {
			switch {
			case !o.writes, o.id == "deleteGroupIntegration":
				return o.call(client, s.group, kind)
			case o.id == "createGroupIntegration":
				return only(client.CreateGroupIntegration(s.group, kind, body.With("type", kind)))
			}
			return only(client.UpdateGroupIntegration(s.group, kind, body.With("type", kind)))
		}
		s.Result(o.id, "-", "INVALID_ENUM_VALUE: type", client.Reports(call("FLOWDOCK"), Refused("INVALID_ENUM_VALUE", "FLOWDOCK")))
		if o.writes && o.id != "deleteGroupIntegration" {
			s.Result(o.id, "-", "HIPCHAT_NOT_SUPPORTED", client.Reports(call("HIP_CHAT"), Refused("HIPCHAT_NOT_SUPPORTED")))
		}
	}
}

// untyped clients can send what their typed methods would not.
type untyped interface {
	Integrations
	Refused(path, accept string) (protocol string, err error)
}

// versions that there never were; and that TLS brings HTTP/2.
func (s scene) versions(client untyped) {
	protocol := "HTTP/1.1"
	if strings.HasPrefix(os.Getenv("BASE_URL"), "https:") {
		protocol = "HTTP/2.0"
	}
	for _, accept := range []string{"application/json", "application/vnd.atlas.2022-12-31+json"} {
		spoken, err := client.Refused(s.path(s.group, "-"), accept)
		problem := client.Reports(err, Refused("INVALID_VERSION_DATE"))
		if problem == nil {
			problem = Same(protocol, spoken)
		}
		s.Result("listGroupIntegrations", "-", "INVALID_VERSION_DATE: "+accept, problem)
	}
}
