package suite

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"time"
)

type exchange struct {
	Request struct {
		Method, Path, Principal string
	}
	Response struct {
		Status    int
		ErrorCode string
	}
}

var began = time.Now().UTC().Truncate(time.Second)

// exchanges that the simulator's journal keeps since this program began, as far as filter lets through.
func exchanges(filter, value string) []exchange {
	all, query := []exchange{}, url.Values{filter: {value}, "since": {began.Format(time.RFC3339)}, "limit": {"1000"}}
	for {
		answer, err := http.Get(os.Getenv("BASE_URL") + "/_simulator/requests?" + query.Encode())
		if err != nil {
			panic(err)
		}
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		if err != nil || answer.StatusCode != http.StatusOK {
			panic(fmt.Sprintf("the journal answered %s %s %v", answer.Status, body, err))
		}
		var page struct {
			Requests []exchange
			Next     string
		}
		if err := json.Unmarshal(body, &page); err != nil {
			panic(err)
		}
		all = append(all, page.Requests...)
		if page.Next == "" {
			return all
		}
		query.Set("cursor", page.Next)
	}
}

func tokenCalls(account, path string) int {
	calls := 0
	for _, e := range exchanges("principal", account) {
		if e.Request.Path == path {
			calls++
		}
	}
	return calls
}

// journal tells whether the client called anything that is not simulated, or met a failure of the simulator itself.
func (s scene) journal() {
	found := exchanges("sandbox", os.Getenv("ORG_ID"))
	var problem error
	for _, e := range found {
		if e.Response.Status >= 500 || e.Response.ErrorCode == "RESOURCE_NOT_FOUND" {
			problem = fmt.Errorf("%s %s met %d %s", e.Request.Method, e.Request.Path, e.Response.Status, e.Response.ErrorCode)
		}
	}
	if len(found) == 0 {
		problem = fmt.Errorf("the journal is empty")
	}
	s.Result("every call", "-", "ok: all are simulated", problem)
}
