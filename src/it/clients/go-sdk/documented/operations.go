package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"clients/go-sdk/suite"

	"go.mongodb.org/atlas-sdk/v20250312001/admin"
)

func (c client) ListGroupIntegrations(group string, page suite.Page) (json.RawMessage, error) {
	return suite.Answer(c.ThirdPartyIntegrationsApi.ListThirdPartyIntegrations(ctx, group).
		IncludeCount(page.Count).ItemsPerPage(page.Items).PageNum(page.Number).Execute())
}

func (c client) GetGroupIntegration(group, kind string) (json.RawMessage, error) {
	return suite.Answer(c.ThirdPartyIntegrationsApi.GetThirdPartyIntegration(ctx, group, kind).Execute())
}

func (c client) CreateGroupIntegration(group, kind string, body suite.Body) (json.RawMessage, error) {
	settings := suite.Read[admin.ThirdPartyIntegration](body)
	return suite.Answer(c.ThirdPartyIntegrationsApi.CreateThirdPartyIntegration(ctx, kind, group, settings).Execute())
}

func (c client) UpdateGroupIntegration(group, kind string, body suite.Body) (json.RawMessage, error) {
	settings := suite.Read[admin.ThirdPartyIntegration](body)
	return suite.Answer(c.ThirdPartyIntegrationsApi.UpdateThirdPartyIntegration(ctx, kind, group, settings).Execute())
}

func (c client) DeleteGroupIntegration(group, kind string) error {
	_, _, err := c.ThirdPartyIntegrationsApi.DeleteThirdPartyIntegration(ctx, kind, group).Execute()
	return err
}

func (c client) Known(body suite.Body) suite.Body {
	return suite.Through[admin.ThirdPartyIntegration](body)
}

// Defaults is what the constructor of the SDK sets without being asked.
func (c client) Defaults() suite.Body { return suite.Fields(admin.NewThirdPartyIntegration()) }

func (c client) Reports(err error, expected suite.Refusal) error {
	if !admin.IsErrorCode(err, expected.Code) {
		return fmt.Errorf("expected %s but found %v", expected.Code, err)
	}
	said := fmt.Sprintf("HTTP %s (Error code: %q) Detail: %s Reason: %s. Params: %v, BadRequestDetail: ",
		expected.StatusText(), expected.Code, expected.Detail, expected.Reason(), expected.Params)
	if !strings.HasSuffix(err.Error(), said) {
		return fmt.Errorf("expected %s but found %w", said, err)
	}
	return nil
}

func (c client) ListGroups(page suite.Page) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.ListProjects(ctx).
		IncludeCount(page.Count).ItemsPerPage(page.Items).PageNum(page.Number).Execute())
}

func (c client) GetGroup(group string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.GetProject(ctx, group).Execute())
}

func (c client) GetGroupByName(name string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.GetProjectByName(ctx, name).Execute())
}

func (c client) CreateGroup(body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.CreateProject(ctx, suite.Read[admin.Group](body)).Execute())
}

func (c client) CreateOwnedGroup(body suite.Body, owner string) (json.RawMessage, error) {
	group := suite.Read[admin.Group](body)
	return suite.Answer(c.ProjectsApi.CreateProject(ctx, group).ProjectOwnerId(owner).Execute())
}

func (c client) UpdateGroup(group string, body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.UpdateProject(ctx, group, suite.Read[admin.GroupUpdate](body)).Execute())
}

func (c client) DeleteGroup(group string) error {
	_, _, err := c.ProjectsApi.DeleteProject(ctx, group).Execute()
	return err
}
