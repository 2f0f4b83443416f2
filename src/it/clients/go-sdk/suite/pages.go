package suite

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
)

// pages of the integrations and of the projects, one after the other as a client walks through them.
func (s scene) pages(client SDK) {
	for number, kinds := range [][]string{Kinds[:4], Kinds[4:8], Kinds[8:], {}} {
		found, err := client.ListGroupIntegrations(s.group, Page{number + 1, 4, true})
		s.Result("listGroupIntegrations", "-", fmt.Sprintf("ok: page %d of 3", number+1), s.kinds(found, err, 9, kinds...))
	}
	found, err := client.ListGroupIntegrations(s.group, Page{2, 4, true})
	self := "includeCount=true&pageNum=2&itemsPerPage=4"
	previous, next := "includeCount=true&itemsPerPage=4&pageNum=1", "includeCount=true&itemsPerPage=4&pageNum=3"
	s.Result("listGroupIntegrations", "-", "ok: links to the pages around", s.links(found, err, self, previous, next))
	found, err = client.ListGroupIntegrations(s.group, Page{1, 4, false})
	s.Result("listGroupIntegrations", "-", "ok: not counted", s.kinds(found, err, 0, Kinds[:4]...))

	seen := []string{}
	for number := 1; ; number++ {
		found, err := client.ListGroups(Page{number, 1, true})
		if err != nil || len(results(found)) == 0 {
			break
		}
		seen = append(seen, fmt.Sprint(results(found)[0]["id"]))
	}
	all, err := client.ListGroups(First)
	ids := []string{}
	for _, project := range results(all) {
		ids = append(ids, fmt.Sprint(project["id"]))
	}
	if err == nil {
		err = Same(ids, seen)
	}
	s.Result("listGroups", "-", "ok: page by page", err)

	for name, page := range map[string]Page{
		"itemsPerPage, too few": {1, 0, true}, "itemsPerPage, too many": {1, 501, true}, "pageNum": {-1, 100, true},
	} {
		parameter, _, _ := strings.Cut(name, ",")
		refusal := Refused("INVALID_QUERY_PARAMETER", parameter)
		name = "INVALID_QUERY_PARAMETER: " + name
		s.Result("listGroupIntegrations", "-", name, client.Reports(only(client.ListGroupIntegrations(s.group, page)), refusal))
		s.Result("listGroups", "-", name, client.Reports(only(client.ListGroups(page)), refusal))
	}
}

// links are nil where answer links to itself and to the pages around it with just these queries.
func (s scene) links(answer json.RawMessage, err error, queries ...string) error {
	if err != nil {
		return err
	}
	found := []string{}
	for _, link := range parse(answer)["links"].([]any) {
		href, err := url.Parse(fmt.Sprint(link.(map[string]any)["href"]))
		if err != nil || href.Path != s.path(s.group, "-") {
			return fmt.Errorf("a link to %s: %w", href, err)
		}
		found = append(found, href.RawQuery)
	}
	return Same(queries, found)
}
