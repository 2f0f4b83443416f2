package main

import (
	"encoding/json"

	"clients/go-sdk/suite"

	"go.mongodb.org/atlas/mongodbatlas"
)

func (c client) GetSystemStatus() (json.RawMessage, error) {
	return suite.Answer(c.Root.List(ctx, nil))
}

func (c client) ListOrgs() (json.RawMessage, error) {
	return suite.Answer(c.Organizations.List(ctx, nil))
}

func (c client) GetOrg(org string) (json.RawMessage, error) {
	return suite.Answer(c.Organizations.Get(ctx, org))
}

func (c client) GetOrgGroups(org string) (json.RawMessage, error) {
	return suite.Answer(c.Organizations.Projects(ctx, org, nil))
}

func (c client) ListOrgUsers(org string) (json.RawMessage, error) {
	return suite.Answer(c.Organizations.Users(ctx, org, nil))
}

func (c client) ListGroupTeams(group string) (json.RawMessage, error) {
	return suite.Answer(c.Projects.GetProjectTeamsAssigned(ctx, group))
}

// The client asks for the first page unless it is told otherwise.
func (c client) ListGroups(suite.Page) (json.RawMessage, error) {
	return suite.Answer(c.Projects.GetAllProjects(ctx, nil))
}

func (c client) CreateGroup(body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.Projects.Create(ctx, suite.Read[mongodbatlas.Project](body), nil))
}

func (c client) CreateOwnedGroup(body suite.Body, owner string) (json.RawMessage, error) {
	options := &mongodbatlas.CreateProjectOptions{ProjectOwnerID: owner}
	return suite.Answer(c.Projects.Create(ctx, suite.Read[mongodbatlas.Project](body), options))
}

func (c client) GetGroup(group string) (json.RawMessage, error) {
	return suite.Answer(c.Projects.GetOneProject(ctx, group))
}

func (c client) GetGroupByName(name string) (json.RawMessage, error) {
	return suite.Answer(c.Projects.GetOneProjectByName(ctx, name))
}

func (c client) UpdateGroup(group string, body suite.Body) (json.RawMessage, error) {
	change := suite.Read[mongodbatlas.ProjectUpdateRequest](body)
	return suite.Answer(c.Projects.Update(ctx, group, change))
}

func (c client) DeleteGroup(group string) error {
	_, err := c.Projects.Delete(ctx, group)
	return err
}
