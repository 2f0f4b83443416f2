package suite

import (
	"maps"
	"slices"
)

// bodies that Atlas does not take.
func (s scene) bodies(client Integrations, kind string) {
	full := Payload("full", kind)
	refused := func(name string, body Body, refusal Refusal) {
		_, err := client.CreateGroupIntegration(s.group, kind, body)
		s.Result("createGroupIntegration", kind, name, client.Reports(err, refusal))
		_, err = client.UpdateGroupIntegration(s.group, kind, body)
		s.Result("updateGroupIntegration", kind, name, client.Reports(err, refusal))
	}
	for _, field := range slices.Sorted(maps.Keys(Payload("minimal", kind))) {
		if field == "channelName" && s.root == "/api/atlas/v1.0" {
			continue // optional in the unversioned API
		}
		refused("MISSING_ATTRIBUTE: "+field, full.Without(field), Refused("MISSING_ATTRIBUTE", field))
	}
	foreign := "accountId"
	if kind == "NEW_RELIC" {
		foreign = "serviceKey"
	}
	refused("INVALID_ATTRIBUTE: "+foreign, full.With(foreign, "2857404"), Refused("INVALID_ATTRIBUTE", foreign))
	another := Kinds[0]
	if kind == another {
		another = Kinds[1]
	}
	refused("INVALID_ATTRIBUTE: type", full.With("type", another), Refused("INVALID_ATTRIBUTE", "type"))
	for _, choice := range []string{"region", "serviceDiscovery"} {
		if _, has := full[choice]; has {
			refused("INVALID_ENUM_VALUE: "+choice, full.With(choice, "MARS"), Refused("INVALID_ENUM_VALUE", "MARS"))
		}
	}
	for _, wrong := range misspelt[kind] {
		refused(wrong.code+": "+wrong.field, full.With(wrong.field, wrong.value), Refused(wrong.code, wrong.params...))
	}
	if unasked, is := unasked(client, full); is {
		body := client.(SDK).Defaults()
		maps.Copy(body, full)
		refused("INVALID_ATTRIBUTE: set by the constructor", body, Refused("INVALID_ATTRIBUTE", unasked))
	}
}

// unasked is the first field that the SDK's constructor sets and the type of full has not.
func unasked(client Integrations, full Body) (string, bool) {
	sdk, constructs := client.(SDK)
	if !constructs {
		return "", false
	}
	defaults := sdk.Defaults()
	for _, field := range []string{"region", "sendCollectionLatencyMetrics", "sendUserProvidedResourceTagsEnabled"} {
		_, set := defaults[field]
		if _, has := full[field]; set && !has {
			return field, true
		}
	}
	return "", false
}

type misspelling struct {
	field, value, code string
	params             []any
}

// misspelt are the values that Atlas is known to look at; masked ones are what a client gets that sends back an answer.
var misspelt = map[string][]misspelling{
	"PAGER_DUTY": {
		{"serviceKey", "****************************0022", "INTEGRATION_FIELDS_INVALID", nil},
		{"serviceKey", "no key", "INVALID_PAGER_DUTY_SERVICE_KEY", nil},
	},
	"DATADOG": {
		{"apiKey", "****************************a5f0", "INVALID_INTEGRATION_SETTINGS", []any{"DATADOG", "apiKey must be a hexadecimal string"}},
		{"apiKey", "0123abcd", "INVALID_DATADOG_API_KEY", nil},
	},
	"WEBHOOK":         {{"url", "nonsense", "VALIDATION_ERROR", []any{"Invalid url"}}},
	"MICROSOFT_TEAMS": {{"microsoftTeamsWebhookUrl", "nonsense", "VALIDATION_ERROR", []any{"Invalid url"}}},
}
