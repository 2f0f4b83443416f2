package main

import (
	"encoding/json"

	"clients/go-sdk/suite"

	"go.mongodb.org/atlas-sdk/v20250312001/admin"
)

func (c client) ListAlertConfigMatcherFieldNames() (json.RawMessage, error) {
	return suite.Answer(c.AlertConfigurationsApi.ListAlertConfigurationMatchersFieldNames(ctx).Execute())
}

func (c client) ListGroupAlertConfigs(group string) (json.RawMessage, error) {
	return suite.Answer(c.AlertConfigurationsApi.ListAlertConfigurations(ctx, group).Execute())
}

func (c client) CreateGroupAlertConfig(group string, body suite.Body) (json.RawMessage, error) {
	config := suite.Read[admin.GroupAlertsConfig](body)
	return suite.Answer(c.AlertConfigurationsApi.CreateAlertConfiguration(ctx, group, config).Execute())
}

func (c client) GetGroupAlertConfig(group, config string) (json.RawMessage, error) {
	return suite.Answer(c.AlertConfigurationsApi.GetAlertConfiguration(ctx, group, config).Execute())
}

func (c client) UpdateGroupAlertConfig(group, config string, body suite.Body) (json.RawMessage, error) {
	changed := suite.Read[admin.GroupAlertsConfig](body)
	return suite.Answer(c.AlertConfigurationsApi.UpdateAlertConfiguration(ctx, group, config, changed).Execute())
}

func (c client) ToggleGroupAlertConfig(group, config string, body suite.Body) (json.RawMessage, error) {
	toggle := suite.Read[admin.AlertsToggle](body)
	return suite.Answer(c.AlertConfigurationsApi.ToggleAlertConfiguration(ctx, group, config, toggle).Execute())
}

func (c client) DeleteGroupAlertConfig(group, config string) error {
	_, err := c.AlertConfigurationsApi.DeleteAlertConfiguration(ctx, group, config).Execute()
	return err
}
