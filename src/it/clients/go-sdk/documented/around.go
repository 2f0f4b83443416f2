package main

import (
	"encoding/json"

	"clients/go-sdk/suite"

	"go.mongodb.org/atlas-sdk/v20250312001/admin"
)

func (c client) GetSystemStatus() (json.RawMessage, error) {
	return suite.Answer(c.RootApi.GetSystemStatus(ctx).Execute())
}

func (c client) ListOrgs() (json.RawMessage, error) {
	return suite.Answer(c.OrganizationsApi.ListOrganizations(ctx).Execute())
}

func (c client) GetOrg(org string) (json.RawMessage, error) {
	return suite.Answer(c.OrganizationsApi.GetOrganization(ctx, org).Execute())
}

func (c client) GetOrgGroups(org string) (json.RawMessage, error) {
	return suite.Answer(c.OrganizationsApi.ListOrganizationProjects(ctx, org).Execute())
}

func (c client) ListOrgTeams(org string) (json.RawMessage, error) {
	return suite.Answer(c.TeamsApi.ListOrganizationTeams(ctx, org).Execute())
}

func (c client) ListOrgUsers(org string) (json.RawMessage, error) {
	return suite.Answer(c.MongoDBCloudUsersApi.ListOrganizationUsers(ctx, org).Execute())
}

func (c client) GetGroupSettings(group string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.GetProjectSettings(ctx, group).Execute())
}

func (c client) UpdateGroupSettings(group string, body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.UpdateProjectSettings(ctx, group, suite.Read[admin.GroupSettings](body)).Execute())
}

func (c client) ListGroupLimits(group string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.ListProjectLimits(ctx, group).Execute())
}

func (c client) GetGroupLimit(group, name string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.GetProjectLimit(ctx, name, group).Execute())
}

func (c client) SetGroupLimit(group, name string, body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.SetProjectLimit(ctx, name, group, suite.Read[admin.DataFederationLimit](body)).Execute())
}

func (c client) DeleteGroupLimit(group, name string) error {
	_, _, err := c.ProjectsApi.DeleteProjectLimit(ctx, name, group).Execute()
	return err
}

func (c client) GetGroupIPAddresses(group string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.ReturnAllIpAddresses(ctx, group).Execute())
}

func (c client) GetManagedSlowMs(group string) (json.RawMessage, error) {
	return suite.Answer(c.PerformanceAdvisorApi.GetManagedSlowMs(ctx, group).Execute())
}

func (c client) EnableManagedSlowMs(group string) error {
	_, err := c.PerformanceAdvisorApi.EnableSlowOperationThresholding(ctx, group).Execute()
	return err
}

func (c client) DisableManagedSlowMs(group string) error {
	_, err := c.PerformanceAdvisorApi.DisableSlowOperationThresholding(ctx, group).Execute()
	return err
}

func (c client) ListClusters(group string) (json.RawMessage, error) {
	return suite.Answer(c.ClustersApi.ListClusters(ctx, group).Execute())
}

func (c client) AddGroupTeams(group string, body suite.Body) (json.RawMessage, error) {
	roles := []admin.TeamRole{*suite.Read[admin.TeamRole](body)}
	return suite.Answer(c.TeamsApi.AddAllTeamsToProject(ctx, group, &roles).Execute())
}

func (c client) ListGroupTeams(group string) (json.RawMessage, error) {
	return suite.Answer(c.TeamsApi.ListProjectTeams(ctx, group).Execute())
}

func (c client) UpdateGroupTeam(group, team string, body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.TeamsApi.UpdateTeamRoles(ctx, group, team, suite.Read[admin.TeamRole](body)).Execute())
}

func (c client) RemoveGroupTeam(group, team string) error {
	_, err := c.TeamsApi.RemoveProjectTeam(ctx, group, team).Execute()
	return err
}

func (c client) ListGroupUsers(group string) (json.RawMessage, error) {
	return suite.Answer(c.MongoDBCloudUsersApi.ListProjectUsers(ctx, group).Execute())
}

func (c client) GetGroupUser(group, user string) (json.RawMessage, error) {
	return suite.Answer(c.MongoDBCloudUsersApi.GetProjectUser(ctx, group, user).Execute())
}
