package main

import (
	"encoding/json"

	"clients/go-sdk/suite"

	"go.mongodb.org/atlas-sdk/v20250312010/admin"
)

func (c client) ListAlertConfigMatcherFieldNames() (json.RawMessage, error) {
	return suite.Answer(c.AlertConfigurationsApi.ListMatcherFieldNames(ctx).Execute())
}

func (c client) ListGroupAlertConfigs(group string) (json.RawMessage, error) {
	return suite.Answer(c.AlertConfigurationsApi.ListAlertConfigs(ctx, group).Execute())
}

func (c client) CreateGroupAlertConfig(group string, body suite.Body) (json.RawMessage, error) {
	config := suite.Read[admin.GroupAlertsConfig](body)
	return suite.Answer(c.AlertConfigurationsApi.CreateAlertConfig(ctx, group, config).Execute())
}

func (c client) GetGroupAlertConfig(group, config string) (json.RawMessage, error) {
	return suite.Answer(c.AlertConfigurationsApi.GetAlertConfig(ctx, group, config).Execute())
}

func (c client) UpdateGroupAlertConfig(group, config string, body suite.Body) (json.RawMessage, error) {
	changed := suite.Read[admin.GroupAlertsConfig](body)
	return suite.Answer(c.AlertConfigurationsApi.UpdateAlertConfig(ctx, group, config, changed).Execute())
}

func (c client) ToggleGroupAlertConfig(group, config string, body suite.Body) (json.RawMessage, error) {
	toggle := suite.Read[admin.AlertsToggle](body)
	return suite.Answer(c.AlertConfigurationsApi.ToggleAlertConfig(ctx, group, config, toggle).Execute())
}

func (c client) DeleteGroupAlertConfig(group, config string) error {
	_, err := c.AlertConfigurationsApi.DeleteAlertConfig(ctx, group, config).Execute()
	return err
}
