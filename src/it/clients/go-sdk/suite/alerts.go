package suite

import (
	"encoding/json"
	"fmt"
)

// Alerts are the operations on alert configurations.
type Alerts interface {
	ListAlertConfigMatcherFieldNames() (json.RawMessage, error)
	ListGroupAlertConfigs(group string) (json.RawMessage, error)
	CreateGroupAlertConfig(group string, body Body) (json.RawMessage, error)
	GetGroupAlertConfig(group, config string) (json.RawMessage, error)
	UpdateGroupAlertConfig(group, config string, body Body) (json.RawMessage, error)
	ToggleGroupAlertConfig(group, config string, body Body) (json.RawMessage, error)
	DeleteGroupAlertConfig(group, config string) error
}

// notification is one of each type, as the Terraform provider sends it, and how Atlas shows it.
type notification struct {
	kind, sent, shown string
}

var notifications = []notification{
	{"GROUP", `"emailEnabled":true,"roles":["GROUP_OWNER"]`, `"emailEnabled":true,"roles":["GROUP_OWNER"],"intervalMin":5`},
	{"ORG", `"smsEnabled":true`, `"smsEnabled":true`},
	{"USER", `"username":"ada@example.com","emailEnabled":true`, `"username":"ada@example.com"`},
	{"EMAIL", `"emailAddress":"ada@example.com"`, `"emailAddress":"ada@example.com","intervalMin":5`},
	{"SMS", `"mobileNumber":"+15550100"`, `"mobileNumber":"+15550100"`},
	{
		"DATADOG", `"datadogApiKey":"0123456789abcdef0123456789abcdef","datadogRegion":"EU"`,
		`"datadogApiKey":"****************************cdef","datadogRegion":"EU"`,
	},
	{"MICROSOFT_TEAMS", `"microsoftTeamsWebhookUrl":"https://example.com/webhookb2/0123456789"`, ``},
	{"OPS_GENIE", `"opsGenieApiKey":"a-b-c-d-e-f","opsGenieRegion":"US"`, `"opsGenieApiKey":"*******-e-f"`},
	{
		"PAGER_DUTY", `"serviceKey":"0123456789abcdef0123456789abcdef"`,
		`"serviceKey":"****************************cdef"`,
	},
	{"SLACK", `"apiToken":"xoxb-1234567890","channelName":"alerts"`, `"apiToken":"***********7890"`},
	{"VICTOR_OPS", `"victorOpsApiKey":"a-b-c-d-e-f","victorOpsRoutingKey":"r"`, `"victorOpsApiKey":"*******-e-f"`},
	{"WEBHOOK", `"webhookUrl":"https://example.com/hooks/0123456789","webhookSecret":"sesame-open"`, `"webhookSecret":"*******open"`},
}

func (s scene) alerts(client SDK, ok check) {
	found, err := client.ListAlertConfigMatcherFieldNames()
	s.Result("listAlertConfigMatcherFieldNames", "-", "ok", oneHolds(`"REPLICA_SET_NAME"`, found, err))
	found, err = client.ListGroupAlertConfigs(s.group)
	ok("listGroupAlertConfigs", "ok: none", `{"totalCount":0}`, found, err)
	for _, one := range notifications {
		s.alertConfig(client, one)
	}
	found, err = client.ListGroupAlertConfigs(s.group)
	ok("listGroupAlertConfigs", "ok: none is left", `{"totalCount":0}`, found, err)
}

// alertConfig is created, read, replaced, switched off and deleted, as the Terraform provider and the command line do.
func (s scene) alertConfig(client SDK, one notification) {
	ok := func(operation, name, expected string, answer json.RawMessage, err error) {
		if err == nil {
			err = Holds(expected, answer)
		}
		s.Result(operation, one.kind, name, err)
	}
	sent := fmt.Sprintf(`{"typeName":%q,"delayMin":0,"intervalMin":5,%s}`, one.kind, one.sent)
	shown := fmt.Sprintf(`{"typeName":%q,"delayMin":0%s}`, one.kind, after(one.shown))
	config := Body{"eventTypeName": "NO_PRIMARY", "enabled": true, "matchers": []any{}, "notifications": []any{parse([]byte(sent))}}
	state := func(enabled bool) string {
		return fmt.Sprintf(`{"eventTypeName":"NO_PRIMARY","enabled":%t,"groupId":%q,"notifications":[%s]}`, enabled, s.group, shown)
	}
	created, err := client.CreateGroupAlertConfig(s.group, config)
	ok("createGroupAlertConfig", "ok", state(true), created, err)
	if err != nil {
		return
	}
	id, _ := parse(created)["id"].(string)
	read, err := client.GetGroupAlertConfig(s.group, id)
	ok("getGroupAlertConfig", "ok", state(true), read, err)
	replaced := parse(read).Without("created").Without("updated").Without("groupId").With("notifications", config["notifications"])
	found, err := client.UpdateGroupAlertConfig(s.group, id, replaced)
	ok("updateGroupAlertConfig", "ok", state(true), found, err)
	found, err = client.ToggleGroupAlertConfig(s.group, id, Body{"enabled": false})
	ok("toggleGroupAlertConfig", "ok", state(false), found, err)
	s.Result("deleteGroupAlertConfig", one.kind, "ok", client.DeleteGroupAlertConfig(s.group, id))
	_, err = client.GetGroupAlertConfig(s.group, id)
	s.Result("getGroupAlertConfig", one.kind, "ALERT_CONFIG_NOT_FOUND", client.Reports(err, Refused("ALERT_CONFIG_NOT_FOUND", id, s.group)))
}

func after(fields string) string {
	if fields == "" {
		return ""
	}
	return "," + fields
}
