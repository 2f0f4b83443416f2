package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"

	"clients/go-sdk/suite"

	"go.mongodb.org/atlas-sdk/v20250312010/admin"
)

func (c client) ListGroupIntegrations(group string, page suite.Page) (json.RawMessage, error) {
	return suite.Answer(c.ThirdPartyIntegrationsApi.ListGroupIntegrations(ctx, group).
		IncludeCount(page.Count).ItemsPerPage(page.Items).PageNum(page.Number).Execute())
}

func (c client) GetGroupIntegration(group, kind string) (json.RawMessage, error) {
	return suite.Answer(c.ThirdPartyIntegrationsApi.GetGroupIntegration(ctx, group, kind).Execute())
}

func (c client) CreateGroupIntegration(group, kind string, body suite.Body) (json.RawMessage, error) {
	settings := suite.Read[admin.ThirdPartyIntegration](body)
	return suite.Answer(c.ThirdPartyIntegrationsApi.CreateGroupIntegration(ctx, kind, group, settings).Execute())
}

func (c client) UpdateGroupIntegration(group, kind string, body suite.Body) (json.RawMessage, error) {
	settings := suite.Read[admin.ThirdPartyIntegration](body)
	return suite.Answer(c.ThirdPartyIntegrationsApi.UpdateGroupIntegration(ctx, kind, group, settings).Execute())
}

func (c client) DeleteGroupIntegration(group, kind string) error {
	_, err := c.ThirdPartyIntegrationsApi.DeleteGroupIntegration(ctx, kind, group).Execute()
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
	return suite.Answer(c.ProjectsApi.ListGroups(ctx).
		IncludeCount(page.Count).ItemsPerPage(page.Items).PageNum(page.Number).Execute())
}

func (c client) GetGroup(group string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.GetGroup(ctx, group).Execute())
}

func (c client) GetGroupByName(name string) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.GetGroupByName(ctx, name).Execute())
}

func (c client) CreateGroup(body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.CreateGroup(ctx, suite.Read[admin.Group](body)).Execute())
}

func (c client) CreateOwnedGroup(body suite.Body, owner string) (json.RawMessage, error) {
	group := suite.Read[admin.Group](body)
	return suite.Answer(c.ProjectsApi.CreateGroup(ctx, group).ProjectOwnerId(owner).Execute())
}

func (c client) UpdateGroup(group string, body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.ProjectsApi.UpdateGroup(ctx, group, suite.Read[admin.GroupUpdate](body)).Execute())
}

func (c client) DeleteGroup(group string) error {
	_, err := c.ProjectsApi.DeleteGroup(ctx, group).Execute()
	return err
}

// Refused is a call that no typed method makes: how it failed, and over which protocol.
func (c client) Refused(path, accept string) (string, error) {
	url := os.Getenv("BASE_URL") + path
	accepted := map[string]string{"Accept": accept}
	request, err := c.UntypedClient.PrepareRequest(ctx, url, http.MethodGet, nil, accepted, nil, nil, nil)
	if err != nil {
		return "", err
	}
	response, err := c.UntypedClient.CallAPI(request)
	if err != nil {
		return "", err
	}
	return response.Proto, c.UntypedClient.MakeApiError(response, http.MethodGet, url)
}
