package suite

import (
	"fmt"
	"os"
	"strings"
)

// Session is one token, and how to revoke it.
type Session func(base string, as Credentials) (SDK, func() error, error)

// tokens are fetched once, used until they end, and given back.
func (s scene) tokens(connect func(as Credentials) SDK, session Session) {
	base, group := os.Getenv("BASE_URL"), os.Getenv("GROUP_ID")
	account := Credentials{os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"), true}

	before := tokenCalls(account.ID, "/api/oauth/token")
	client := connect(account)
	for range 10 {
		if _, err := client.ListGroupIntegrations(group, First); err != nil {
			s.Result("token", "-", "ok: used again", err)
			return
		}
	}
	s.Result("token", "-", "ok: used again", Same(before+1, tokenCalls(account.ID, "/api/oauth/token")))

	client, revoke, err := session(base, account)
	if err == nil {
		_, err = client.ListGroupIntegrations(group, First)
	}
	s.Result("token", "-", "ok: of one's own", err)
	if err != nil {
		return
	}
	before = tokenCalls(account.ID, "/api/oauth/revoke")
	s.Result("revokeToken", "-", "ok", revoke())
	s.Result("revokeToken", "-", "ok: one call", Same(before+1, tokenCalls(account.ID, "/api/oauth/revoke")))
	_, err = client.ListGroupIntegrations(group, First)
	said := `HTTP 401 Unauthorized (Error code: "") Detail:  Reason: . Params: [], BadRequestDetail: `
	s.Result("listGroupIntegrations", "-", "401 revoked token", contains(err, said))

	wrong := Credentials{account.ID, os.Getenv("VIEWER_CLIENT_SECRET") + "x", true}
	_, err = connect(wrong).ListGroupIntegrations(group, First)
	said = `oauth2: "invalid_client" "Invalid credentials provided."`
	s.Result("token", "-", "invalid_client", contains(err, said))

	busy := Credentials{os.Getenv("BUSY_CLIENT_ID"), os.Getenv("BUSY_CLIENT_SECRET"), true}
	for asked := 0; asked < 2*tokensAMinute+2; asked++ {
		if _, err = connect(busy).ListGroupIntegrations(group, First); err != nil {
			break
		}
	}
	problem := contains(err, "oauth2: cannot fetch token: 429 Too Many Requests")
	if problem == nil {
		problem = contains(err, `"detail":"Resource /api/oauth/token is limited to 50 requests every 1 minutes."`)
	}
	s.Result("token", "-", "RATE_LIMITED", problem)
}

const tokensAMinute = 50

func contains(err error, text string) error {
	if err == nil || !strings.Contains(err.Error(), text) {
		return fmt.Errorf("expected %s but found %v", text, err)
	}
	return nil
}
