package suite

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
)

// projects begins with a project, has its integrations looked after, and ends without it.
func (s scene) projects(connect func(as Credentials) SDK, name string) {
	owner, viewer := connect(s.who("")), connect(s.who("VIEWER_"))
	asked := Body{
		"name": name, "orgId": os.Getenv("ORG_ID"), "withDefaultAlertsSettings": false,
		"tags": []any{map[string]any{"key": "client", "value": "go"}},
	}
	created, err := owner.CreateGroup(asked)
	s.Result("createGroup", "-", "ok: every field", holds(asked, created, err))
	s.group = fmt.Sprint(parse(created)["id"])
	_, err = owner.CreateGroup(asked)
	s.Result("createGroup", "-", "GROUP_ALREADY_EXISTS", owner.Reports(err, Refused("GROUP_ALREADY_EXISTS", name)))

	s.ownedByNobody(owner, name+", owned")

	s.failures()
	s.integrations()
	s.pages(owner)
	s.around(owner)

	found, err := owner.GetGroup(s.group)
	s.Result("getGroup", "-", "ok: every field", holds(asked, found, err))
	found, err = owner.GetGroupByName(name)
	s.Result("getGroupByName", "-", "ok: every field", holds(asked, found, err))
	found, err = viewer.GetGroup(s.group)
	s.Result("getGroup", "-", "ok: who may only read", holds(asked, found, err))
	found, err = owner.ListGroups(First)
	s.Result("listGroups", "-", "ok: every field", holds(asked, s.listed(found), err))
	s.refusedProjects(owner, viewer, connect(s.who("FULL_")), asked)

	change := Body{"name": name + ", renamed", "tags": []any{map[string]any{"key": "changed", "value": "yes"}}}
	maps.Copy(asked, change)
	found, err = owner.UpdateGroup(s.group, change)
	s.Result("updateGroup", "-", "ok: every field", holds(asked, found, err))
	found, err = owner.GetGroup(s.group)
	s.Result("getGroup", "-", "ok: what was changed", holds(asked, found, err))

	s.Result("deleteGroup", "-", "ok: with its integrations", owner.DeleteGroup(s.group))
	gone := Refused("GROUP_NOT_FOUND", s.group)
	s.Result("deleteGroup", "-", "GROUP_NOT_FOUND", owner.Reports(owner.DeleteGroup(s.group), gone))
	s.Result("getGroup", "-", "GROUP_NOT_FOUND", owner.Reports(only(owner.GetGroup(s.group)), gone))
	s.Result("updateGroup", "-", "GROUP_NOT_FOUND", owner.Reports(only(owner.UpdateGroup(s.group, change)), gone))
}

// ownedByNobody is how the Atlas CLI creates each project: it always sends the owner, which is empty unless it was named.
func (s scene) ownedByNobody(client SDK, name string) {
	created, err := client.CreateOwnedGroup(Body{"name": name, "orgId": os.Getenv("ORG_ID")}, "")
	s.Result("createGroup", "-", "ok: empty projectOwnerId", holds(Body{"name": name}, created, err))
	s.Result("deleteGroup", "-", "ok: empty projectOwnerId", client.DeleteGroup(fmt.Sprint(parse(created)["id"])))
}

// refusedProjects are calls that must leave the project as it was asked to be.
func (s scene) refusedProjects(owner, viewer, full SDK, asked Body) {
	refused := func(operation string, err error, code string, params ...any) {
		s.Result(operation, "-", code, owner.Reports(err, Refused(code, params...)))
	}
	organization, fullOrganization := os.Getenv("ORG_ID"), os.Getenv("FULL_ORG_ID")
	another := asked.With("name", "another")
	refused("createGroup", only(viewer.CreateGroup(another)), "NOT_ORG_GROUP_CREATOR", organization)
	most := 0
	if all, err := full.ListGroups(First); err == nil {
		most = len(results(all))
	}
	refused("createGroup", only(full.CreateGroup(another.With("orgId", fullOrganization))),
		"MAX_GROUPS_PER_ORG_EXCEEDED", fmt.Sprint(most), fullOrganization)
	refused("createGroup", only(owner.CreateGroup(asked.With("name", "a/b"))), "INVALID_GROUP_NAME", "a/b")
	refused("createGroup", only(owner.CreateGroup(another.With("regionUsageRestrictions", "MARS"))), "INVALID_ENUM_VALUE", "MARS")
	refused("getGroupByName", only(owner.GetGroupByName("another")), "NOT_IN_GROUP")
	foreign := os.Getenv("FOREIGN_GROUP_ID")
	refused("getGroup", only(owner.GetGroup(foreign)), "NOT_IN_GROUP")
	refused("updateGroup", only(owner.UpdateGroup(foreign, Body{"name": "mine"})), "NOT_IN_GROUP")
	refused("deleteGroup", owner.DeleteGroup(foreign), "NOT_IN_GROUP")
	refused("updateGroup", only(viewer.UpdateGroup(s.group, Body{"name": "mine"})), "CANNOT_CHANGE_GROUP_NAME")
	refused("updateGroup", only(viewer.UpdateGroup(s.group, Body{"tags": []any{}})), "USER_UNAUTHORIZED")
	refused("deleteGroup", viewer.DeleteGroup(s.group), "USER_UNAUTHORIZED")
	limited := os.Getenv("GROUP_NAME")
	refused("updateGroup", only(owner.UpdateGroup(s.group, Body{"name": limited})), "GROUP_ALREADY_EXISTS", limited)
}

// listed is the project as it stands in a list.
func (s scene) listed(list json.RawMessage) json.RawMessage {
	for _, project := range results(list) {
		if project["id"] == s.group {
			return project.json()
		}
	}
	return []byte("{}")
}

func holds(expected Body, answer json.RawMessage, err error) error {
	if err != nil {
		return err
	}
	return Holds(expected.String(), answer)
}
