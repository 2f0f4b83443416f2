package suite

import (
	"encoding/json"
	"fmt"
	"os"
)

// found is how a client of the unversioned API gets from its key to its project.
func (s scene) found(client Legacy, name string) {
	ok := func(operation, name, expected string, answer json.RawMessage, err error) {
		if err == nil {
			err = Holds(expected, answer)
		}
		s.Result(operation, "-", name, err)
	}
	org, tag := os.Getenv("ORG_ID"), os.Getenv("tag")
	answer, err := client.GetSystemStatus()
	ok("getSystemStatus", "ok", fmt.Sprintf(`{"apiKey":{"publicKey":%q},"appName":"MongoDB Atlas"}`, os.Getenv("PUBLIC_KEY")), answer, err)
	shown := fmt.Sprintf(`{"id":%q,"name":"Clients %s"}`, org, tag)
	answer, err = client.ListOrgs()
	ok("listOrgs", "ok", `{"results":[`+shown+`],"totalCount":1}`, answer, err)
	answer, err = client.GetOrg(org)
	ok("getOrg", "ok", shown, answer, err)
	answer, err = client.ListOrgUsers(org)
	ok("listOrgUsers", "ok", fmt.Sprintf(`{"results":[{"id":%q,"emailAddress":"user-%s@example.com"}],"totalCount":1}`, os.Getenv("USER_ID"), tag), answer, err)

	project := fmt.Sprintf(`{"id":%q,"orgId":%q}`, s.group, org)
	answer, err = client.GetOrgGroups(org)
	ok("getOrgGroups", "ok", project, s.listed(answer), err)
	answer, err = client.ListGroups(First)
	ok("listGroups", "ok", project, s.listed(answer), err)
	answer, err = client.GetGroupByName(os.Getenv("GROUP_NAME"))
	ok("getGroupByName", "ok", project, answer, err)
	answer, err = client.GetGroup(s.group)
	ok("getGroup", "ok", project, answer, err)
	answer, err = client.ListGroupTeams(s.group)
	ok("listGroupTeams", "ok: none", `{"totalCount":0}`, answer, err)
	s.ownProject(client, Body{"name": name, "orgId": org})
}

// ownProject is added, changed and removed.
func (s scene) ownProject(client Legacy, asked Body) {
	created, err := client.CreateOwnedGroup(asked, "")
	s.Result("createGroup", "-", "ok: empty projectOwnerId", holds(asked, created, err))
	id := fmt.Sprint(parse(created)["id"])
	renamed := Body{"name": fmt.Sprint(asked["name"], ", renamed")}
	changed, err := client.UpdateGroup(id, renamed)
	s.Result("updateGroup", "-", "ok", holds(renamed, changed, err))
	s.Result("deleteGroup", "-", "ok", client.DeleteGroup(id))
	s.Result("getGroup", "-", "GROUP_NOT_FOUND", client.Reports(only(client.GetGroup(id)), Refused("GROUP_NOT_FOUND", id)))
}
