package suite

import (
	"encoding/json"
	"fmt"
	"os"
)

// Around are the operations that programs call on their way: what a project has beside integrations, and where it belongs.
type Around interface {
	GetSystemStatus() (json.RawMessage, error)
	ListOrgs() (json.RawMessage, error)
	GetOrg(org string) (json.RawMessage, error)
	GetOrgGroups(org string) (json.RawMessage, error)
	ListOrgTeams(org string) (json.RawMessage, error)
	ListOrgUsers(org string) (json.RawMessage, error)
	GetGroupSettings(group string) (json.RawMessage, error)
	UpdateGroupSettings(group string, body Body) (json.RawMessage, error)
	ListGroupLimits(group string) (json.RawMessage, error)
	GetGroupLimit(group, name string) (json.RawMessage, error)
	SetGroupLimit(group, name string, body Body) (json.RawMessage, error)
	DeleteGroupLimit(group, name string) error
	GetGroupIPAddresses(group string) (json.RawMessage, error)
	GetManagedSlowMs(group string) (json.RawMessage, error)
	EnableManagedSlowMs(group string) error
	DisableManagedSlowMs(group string) error
	ListClusters(group string) (json.RawMessage, error)
	AddGroupTeams(group string, body Body) (json.RawMessage, error)
	ListGroupTeams(group string) (json.RawMessage, error)
	UpdateGroupTeam(group, team string, body Body) (json.RawMessage, error)
	RemoveGroupTeam(group, team string) error
	ListGroupUsers(group string) (json.RawMessage, error)
	GetGroupUser(group, user string) (json.RawMessage, error)
}

// around a project: each answer holds what is expected of it, in JSON.
func (s scene) around(client SDK) {
	ok := func(operation, name, expected string, answer json.RawMessage, err error) {
		if err == nil {
			err = Holds(expected, answer)
		}
		s.Result(operation, "-", name, err)
	}
	s.organization(client, ok)
	s.options(client, ok)
	s.members(client, ok)
	s.alerts(client, ok)
}

type check func(operation, name, expected string, answer json.RawMessage, err error)

func (s scene) organization(client SDK, ok check) {
	org, tag := os.Getenv("ORG_ID"), os.Getenv("tag")
	found, err := client.GetSystemStatus()
	ok("getSystemStatus", "ok", `{"appName":"MongoDB Atlas","throttling":false}`, found, err)
	shown := fmt.Sprintf(`{"id":%q,"isDeleted":false,"name":"Clients %s"}`, org, tag)
	found, err = client.ListOrgs()
	ok("listOrgs", "ok", `{"results":[`+shown+`],"totalCount":1}`, found, err)
	found, err = client.GetOrg(org)
	ok("getOrg", "ok", shown, found, err)
	found, err = client.GetOrgGroups(org)
	project := string(s.listed(found))
	ok("getOrgGroups", "ok", fmt.Sprintf(`{"id":%q,"orgId":%q}`, s.group, org), json.RawMessage(project), err)
	found, err = client.ListOrgTeams(org)
	ok("listOrgTeams", "ok", fmt.Sprintf(`{"results":[{"id":%q,"name":"team-%s"}],"totalCount":1}`, os.Getenv("TEAM_ID"), tag), found, err)
	user := `{"results":[{"id":%q,"orgMembershipStatus":"ACTIVE","roles":{"orgRoles":["ORG_MEMBER"]},"username":"user-%s@example.com"}],"totalCount":1}`
	found, err = client.ListOrgUsers(org)
	ok("listOrgUsers", "ok", fmt.Sprintf(user, os.Getenv("USER_ID"), tag), found, err)
}

func (s scene) options(client SDK, ok check) {
	found, err := client.GetGroupSettings(s.group)
	ok("getGroupSettings", "ok", `{"isDataExplorerEnabled":true,"isExtendedStorageSizesEnabled":false}`, found, err)
	change := `{"isDataExplorerEnabled":false,"isExtendedStorageSizesEnabled":true}`
	found, err = client.UpdateGroupSettings(s.group, parse([]byte(change)))
	ok("updateGroupSettings", "ok", change, found, err)
	found, err = client.GetGroupSettings(s.group)
	ok("getGroupSettings", "ok: what was changed", change, found, err)

	const clusters = "atlas.project.deployment.clusters"
	limit := `{"defaultLimit":25,"maximumLimit":100,"name":"atlas.project.deployment.clusters","value":%d}`
	found, err = client.GetGroupLimit(s.group, clusters)
	ok("getGroupLimit", "ok", fmt.Sprintf(limit, 25), found, err)
	found, err = client.SetGroupLimit(s.group, clusters, Body{"name": clusters, "value": 30})
	ok("setGroupLimit", "ok", fmt.Sprintf(limit, 30), found, err)
	found, err = client.ListGroupLimits(s.group)
	s.Result("listGroupLimits", "-", "ok: what was set", oneHolds(fmt.Sprintf(limit, 30), found, err))
	s.Result("deleteGroupLimit", "-", "ok", client.DeleteGroupLimit(s.group, clusters))
	found, err = client.GetGroupLimit(s.group, clusters)
	ok("getGroupLimit", "ok: the default again", fmt.Sprintf(limit, 25), found, err)

	found, err = client.GetGroupIPAddresses(s.group)
	ok("getGroupIpAddresses", "ok", fmt.Sprintf(`{"groupId":%q}`, s.group), found, err)
	s.Result("disableManagedSlowMs", "-", "ok", client.DisableManagedSlowMs(s.group))
	found, err = client.GetManagedSlowMs(s.group)
	ok("getManagedSlowMs", "ok: disabled", "false", found, err)
	s.Result("enableManagedSlowMs", "-", "ok", client.EnableManagedSlowMs(s.group))
	found, err = client.GetManagedSlowMs(s.group)
	ok("getManagedSlowMs", "ok: enabled", "true", found, err)
	found, err = client.ListClusters(s.group)
	ok("listClusters", "ok: none", `{"totalCount":0}`, found, err)
}

func (s scene) members(client SDK, ok check) {
	team := os.Getenv("TEAM_ID")
	roles := `{"results":[{"roleNames":[%q],"teamId":%q}],"totalCount":1}`
	body := func(role string) Body { return Body{"teamId": team, "roleNames": []any{role}} }
	found, err := client.ListGroupTeams(s.group)
	ok("listGroupTeams", "ok: none", `{"totalCount":0}`, found, err)
	found, err = client.AddGroupTeams(s.group, body("GROUP_OWNER"))
	ok("addGroupTeams", "ok", fmt.Sprintf(roles, "GROUP_OWNER", team), found, err)
	found, err = client.UpdateGroupTeam(s.group, team, body("GROUP_READ_ONLY"))
	ok("updateGroupTeam", "ok", fmt.Sprintf(roles, "GROUP_READ_ONLY", team), found, err)
	found, err = client.ListGroupTeams(s.group)
	ok("listGroupTeams", "ok: what was changed", fmt.Sprintf(roles, "GROUP_READ_ONLY", team), found, err)
	s.Result("removeGroupTeam", "-", "ok", client.RemoveGroupTeam(s.group, team))

	group, user := os.Getenv("GROUP_ID"), os.Getenv("USER_ID")
	shown := fmt.Sprintf(`{"id":%q,"orgMembershipStatus":"ACTIVE","roles":["GROUP_READ_ONLY"]}`, user)
	found, err = client.ListGroupUsers(group)
	ok("listGroupUsers", "ok", `{"results":[`+shown+`],"totalCount":1}`, found, err)
	found, err = client.GetGroupUser(group, user)
	ok("getGroupUser", "ok", shown, found, err)
}
