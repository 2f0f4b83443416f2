package main

import (
	"encoding/json"

	"clients/go-sdk/suite"

	"go.mongodb.org/atlas-sdk/v20250312010/admin"
)

func (c client) GetSystemStatus() (json.RawMessage, error) {
	return suite.Answer(c.RootApi.GetSystemStatus(ctx).Execute())
}

func (c client) ListOrgs() (json.RawMessage, error) {
	return suite.Answer(c.OrganizationsApi.ListOrgs(ctx).Execute())
}

func (c client) GetOrg(org string) (json.RawMessage, error) {
	return suite.Answer(c.OrganizationsApi.GetOrg(ctx, org).Execute())
}

func (c client) GetOrgGroups(org string) (json.RawMessage, error) {
	return suite.Answer(c.OrganizationsApi.GetOrgGroups(ctx, org).Execute())
}

func (c client) ListOrgTeams(org string) (json.RawMessage, error) {
	return suite.Answer(c.TeamsApi.ListOrgTeams(ctx, org).Execute())
}

func (c client) ListOrgUsers(org string) (json.RawMessage, error) {
	return suite.Answer(c.MongoDBCloudUsersApi.ListOrgUsers(ctx, org).Execute())
}

func (c client) GetGroupSettings(group string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.GetGroupSettings(ctx, group).Execute())
}

func (c client) UpdateGroupSettings(group string, body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.UpdateGroupSettings(ctx, group, suite.Read[admin.GroupSettings](body)).Execute())
}

func (c client) ListGroupLimits(group string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.ListGroupLimits(ctx, group).Execute())
}

func (c client) GetGroupLimit(group, name string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.GetGroupLimit(ctx, name, group).Execute())
}

func (c client) SetGroupLimit(group, name string, body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.SetGroupLimit(ctx, name, group, suite.Read[admin.DataFederationLimit](body)).Execute())
}

func (c client) DeleteGroupLimit(group, name string) error {
	_, err := c.ProjectsApi.DeleteGroupLimit(ctx, name, group).Execute()
	return err
}

func (c client) GetGroupIPAddresses(group string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.GetGroupIpAddresses(ctx, group).Execute())
}

func (c client) GetManagedSlowMs(group string) (json.RawMessage, error) {
	return suite.Answer(c.PerformanceAdvisorApi.GetManagedSlowMs(ctx, group).Execute())
}

func (c client) EnableManagedSlowMs(group string) error {
	_, err := c.PerformanceAdvisorApi.EnableManagedSlowMs(ctx, group).Execute()
	return err
}

func (c client) DisableManagedSlowMs(group string) error {
	_, err := c.PerformanceAdvisorApi.DisableManagedSlowMs(ctx, group).Execute()
	return err
}

func (c client) ListClusters(group string) (json.RawMessage, error) {
	return suite.Answer(c.ClustersApi.ListClusters(ctx, group).Execute())
}

func (c client) AddGroupTeams(group string, body suite.Body) (json.RawMessage, error) {
	roles := []admin.TeamRole{*suite.Read[admin.TeamRole](body)}
	return suite.Answer(c.TeamsApi.AddGroupTeams(ctx, group, &roles).Execute())
}

func (c client) ListGroupTeams(group string) (json.RawMessage, error) {
	return suite.Answer(c.TeamsApi.ListGroupTeams(ctx, group).Execute())
}

func (c client) UpdateGroupTeam(group, team string, body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.TeamsApi.UpdateGroupTeam(ctx, group, team, suite.Read[admin.TeamRole](body)).Execute())
}

func (c client) RemoveGroupTeam(group, team string) error {
	_, err := c.TeamsApi.RemoveGroupTeam(ctx, group, team).Execute()
	return err
}

func (c client) ListGroupUsers(group string) (json.RawMessage, error) {
	return suite.Answer(c.MongoDBCloudUsersApi.ListGroupUsers(ctx, group).Execute())
}

func (c client) GetGroupUser(group, user string) (json.RawMessage, error) {
	return suite.Answer(c.MongoDBCloudUsersApi.GetGroupUser(ctx, group, user).Execute())
}
