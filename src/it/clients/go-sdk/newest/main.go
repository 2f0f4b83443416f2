// The Atlas Go SDK in the newest version that is to be had with its checksum.
package main

import (
	"context"

	"clients/go-sdk/suite"

	"go.mongodb.org/atlas-sdk/v20250312010/admin"
	"go.mongodb.org/atlas-sdk/v20250312010/auth"
	"go.mongodb.org/atlas-sdk/v20250312010/auth/clientcredentials"
)

var ctx = context.Background()

type client struct{ *admin.APIClient }

func main() {
	suite.Run("go-sdk-newest", admin.Version, connect, session)
}

// connect is how the documentation of the SDK does it, with nothing added but the base URL, which has to come first.
func connect(base string, as suite.Credentials) suite.SDK {
	auth := admin.UseDigestAuth(as.ID, as.Secret)
	if as.ServiceAccount {
		auth = admin.UseOAuthAuth(ctx, as.ID, as.Secret)
	}
	return open(admin.UseBaseURL(base), auth)
}

func open(modifiers ...admin.ClientModifier) client {
	api, err := admin.NewClient(modifiers...)
	if err != nil {
		panic(err)
	}
	return client{api}
}

// session holds one token, as a program does that gives its token back in the end.
func session(base string, as suite.Credentials) (suite.SDK, func() error, error) {
	config := clientcredentials.NewConfig(as.ID, as.Secret)
	config.TokenURL = base + clientcredentials.TokenAPIPath
	config.RevokeURL = base + clientcredentials.RevokeAPIPath
	token, err := config.Token(ctx)
	if err != nil {
		return nil, nil, err
	}
	bearer := auth.NewClient(ctx, auth.ReuseTokenSource(token, nil))
	revoke := func() error { return config.RevokeToken(ctx, token) }
	return open(admin.UseBaseURL(base), admin.UseHTTPClient(bearer)), revoke, nil
}
