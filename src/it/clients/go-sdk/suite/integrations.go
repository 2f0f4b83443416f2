package suite

import (
	"encoding/json"
	"fmt"
)

// integrations are created, read, changed and removed, each with every field that the client knows.
func (s scene) integrations() {
	client := s.as("")
	for _, kind := range Kinds {
		s.life(client, kind)
	}
	found, err := client.ListGroupIntegrations(s.group, First)
	s.Result("listGroupIntegrations", "-", "ok: in Atlas's order", s.kinds(found, err, len(Kinds), Kinds...))
}

func (s scene) life(client Integrations, kind string) {
	full, minimal := Payload("full", kind), s.minimal(client, kind)
	expected := Expected("full", kind)
	step := func(operation, name string, problem error) { s.Result(operation, kind, name, problem) }
	one := func(operation, name string, expected Body, answer json.RawMessage, err error) string {
		found, err := ofKind(kind, answer, err)
		if err == nil {
			err = Same(client.Known(expected), found.anonymous())
		}
		step(operation, name, err)
		return fmt.Sprint(found["id"])
	}

	answer, err := client.CreateGroupIntegration(s.group, kind, full)
	before := one("createGroupIntegration", "ok: every field", expected, answer, err)
	answer, err = client.GetGroupIntegration(s.group, kind)
	one("getGroupIntegration", "ok: every field", expected, answer, err)
	answer, err = client.ListGroupIntegrations(s.group, First)
	one("listGroupIntegrations", "ok: every field", expected, answer, err)
	_, err = client.CreateGroupIntegration(s.group, kind, full)
	step("createGroupIntegration", "INTEGRATION_ALREADY_CONFIGURED",
		client.Reports(err, Refused("INTEGRATION_ALREADY_CONFIGURED", kind)))

	changed := s.changed(kind, minimal)
	answer, err = client.UpdateGroupIntegration(s.group, kind, minimal)
	after := one("updateGroupIntegration", "ok: what was sent", changed, answer, err)
	if len(client.Known(Body{"id": before})) == 1 {
		if err == nil && before == after {
			err = fmt.Errorf("the id is %s as before", before)
		}
		step("updateGroupIntegration", "ok: another id", err)
	}
	answer, err = client.GetGroupIntegration(s.group, kind)
	one("getGroupIntegration", "ok: what was changed", changed, answer, err)

	step("deleteGroupIntegration", "ok", client.DeleteGroupIntegration(s.group, kind))
	gone := Refused("INTEGRATION_NOT_CONFIGURED", kind)
	_, err = client.GetGroupIntegration(s.group, kind)
	step("getGroupIntegration", "INTEGRATION_NOT_CONFIGURED", client.Reports(err, gone))
	err = client.DeleteGroupIntegration(s.group, kind)
	step("deleteGroupIntegration", "INTEGRATION_NOT_CONFIGURED", client.Reports(err, gone))

	answer, err = client.UpdateGroupIntegration(s.group, kind, minimal)
	one("updateGroupIntegration", "ok: where there is none", s.shown(kind, minimal), answer, err)
	answer, err = client.UpdateGroupIntegration(s.group, kind, full)
	one("updateGroupIntegration", "ok: every field", expected, answer, err)
}

// minimal is the least that can be sent, or all where the client cannot say the least.
func (s scene) minimal(client Integrations, kind string) Body {
	minimal := Payload("minimal", kind)
	if Same(minimal, client.Known(minimal)) != nil {
		return Payload("full", kind)
	}
	return minimal
}

// shown is how Atlas shows sent where there was nothing before.
func (s scene) shown(kind string, sent Body) Body {
	if Same(sent, Payload("full", kind)) == nil {
		return Expected("full", kind)
	}
	return Expected("minimal", kind)
}

// changed is how Atlas shows what was full once sent came on top of it.
func (s scene) changed(kind string, sent Body) Body {
	changed, shown := Expected("full", kind), s.shown(kind, sent)
	for field := range sent {
		if value, isShown := shown[field]; isShown {
			changed = changed.With(field, value)
		}
	}
	return changed
}

// cleared removes what integrations left behind.
func (s scene) cleared() {
	client := s.as("")
	for _, kind := range Kinds {
		if err := client.DeleteGroupIntegration(s.group, kind); err != nil {
			panic(err)
		}
	}
}

// ofKind is the one integration of that kind in answer, be that a list or the integration itself.
func ofKind(kind string, answer json.RawMessage, err error) (Body, error) {
	if err != nil {
		return nil, err
	}
	for _, found := range append(results(answer), parse(answer)) {
		if found["type"] == kind {
			return found, nil
		}
	}
	return nil, fmt.Errorf("no %s in %s", kind, answer)
}

func results(answer json.RawMessage) []Body {
	list, found := parse(answer)["results"].([]any)
	if !found {
		return nil
	}
	bodies := make([]Body, len(list))
	for i, item := range list {
		bodies[i] = item.(map[string]any)
	}
	return bodies
}

// kinds is nil where answer lists just these, and tells how many there are in all.
func (s scene) kinds(answer json.RawMessage, err error, total int, kinds ...string) error {
	if err != nil {
		return err
	}
	found := []string{}
	for _, result := range results(answer) {
		found = append(found, fmt.Sprint(result["type"]))
	}
	if err := Same(kinds, found); err != nil {
		return err
	}
	return Same(total, parse(answer)["totalCount"])
}
