package suite

import (
	"os"
	"strings"
)

// scene is a project, and how to call on it as whom.
type scene struct {
	*Report
	label   string
	root    string
	group   string
	account bool
	connect func(as Credentials) Integrations
}

// who are the credentials whose names in the environment begin with prefix.
func (s scene) who(prefix string) Credentials {
	if s.account {
		return Credentials{os.Getenv(prefix + "CLIENT_ID"), os.Getenv(prefix + "CLIENT_SECRET"), true}
	}
	return Credentials{os.Getenv(prefix + "PUBLIC_KEY"), os.Getenv(prefix + "PRIVATE_KEY"), false}
}

func (s scene) as(prefix string) Integrations { return s.connect(s.who(prefix)) }

func (s scene) result(operation, kind, name string, problem error) {
	separator := ": "
	if strings.Contains(name, separator) {
		separator = ", "
	}
	s.Result(operation, kind, name+separator+s.label, problem)
}

// RunIntegrations checks a client that knows API keys and integrations alone.
func RunIntegrations(name, version string, connect func(base string, as Credentials) Integrations) {
	s := scene{
		Report: NewReport(name, version), label: "API key", root: "/api/atlas/v1.0", group: os.Getenv("GROUP_ID"),
		connect: func(as Credentials) Integrations { return connect(os.Getenv("BASE_URL"), as) },
	}
	s.failures()
	s.integrations()
	s.cleared()
}

// Run checks a version of the SDK, with an API key and with a service account.
func Run(name, version string, connect func(base string, as Credentials) SDK, session Session) {
	report := NewReport(name, version)
	open := func(as Credentials) SDK { return connect(os.Getenv("BASE_URL"), as) }
	s := scene{
		Report: report, label: "API key", root: "/api/atlas/v2",
		connect: func(as Credentials) Integrations { return open(as) },
	}
	s.projects(open, name+" API key")
	s.label, s.account = "service account", true
	s.projects(open, name+" service account")
	tokens(report, open, session)
	journal(report)
}
