// The Go client that came before the SDK. The Terraform provider still deletes integrations with it; it knows neither
// versions nor service accounts.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"clients/go-sdk/suite"

	"github.com/mongodb-forks/digest"
	"go.mongodb.org/atlas/mongodbatlas"
)

var ctx = context.Background()

type client struct{ *mongodbatlas.Client }

func main() {
	suite.RunLegacy("go-client", mongodbatlas.Version, connect)
}

func connect(base string, as suite.Credentials) suite.Legacy {
	http, err := digest.NewTransport(as.ID, as.Secret).Client()
	if err != nil {
		panic(err)
	}
	api, err := mongodbatlas.New(http, mongodbatlas.SetBaseURL(base+"/"))
	if err != nil {
		panic(err)
	}
	return client{api}
}

// The client cannot ask for a page.
func (c client) ListGroupIntegrations(group string, _ suite.Page) (json.RawMessage, error) {
	return suite.Answer(c.Integrations.List(ctx, group))
}

func (c client) GetGroupIntegration(group, kind string) (json.RawMessage, error) {
	return suite.Answer(c.Integrations.Get(ctx, group, kind))
}

func (c client) CreateGroupIntegration(group, kind string, body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.Integrations.Create(ctx, group, kind, suite.Read[mongodbatlas.ThirdPartyIntegration](body)))
}

func (c client) UpdateGroupIntegration(group, kind string, body suite.Body) (json.RawMessage, error) {
	return suite.Answer(c.Integrations.Replace(ctx, group, kind, suite.Read[mongodbatlas.ThirdPartyIntegration](body)))
}

func (c client) DeleteGroupIntegration(group, kind string) error {
	_, err := c.Integrations.Delete(ctx, group, kind)
	return err
}

func (c client) Known(body suite.Body) suite.Body {
	return suite.Through[mongodbatlas.ThirdPartyIntegration](body)
}

func (c client) Reports(err error, expected suite.Refusal) error {
	var reported *mongodbatlas.ErrorResponse
	if !errors.As(err, &reported) || reported.ErrorCode != expected.Code || reported.HTTPCode != expected.Status {
		return fmt.Errorf("expected %s but found %v", expected.Code, err)
	}
	said := fmt.Sprintf("%d (request %q) %s", expected.Status, expected.Code, expected.Detail)
	if !strings.HasSuffix(err.Error(), said) {
		return fmt.Errorf("expected %s but found %w", said, err)
	}
	return nil
}
