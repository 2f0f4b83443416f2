package suite

import (
	"os"
	"strings"
)

// scene is a project, and how to call on it as whom.
type scene struct {
	*Report
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

// RunLegacy checks a client that knows API keys alone, and only the unversioned API.
func RunLegacy(name, version string, connect func(base string, as Credentials) Legacy) {
	s := scene{
		Report: NewReport(name+", API key", version), root: "/api/atlas/v1.0", group: os.Getenv("GROUP_ID"),
		connect: func(as Credentials) Integrations { return connect(os.Getenv("BASE_URL"), as) },
	}
	s.found(connect(os.Getenv("BASE_URL"), s.who("")), name)
	s.failures()
	s.integrations()
	s.cleared()
	s.journal()
}

// Run checks a version of the SDK, with an API key and with a service account.
func Run(name, version string, connect func(base string, as Credentials) SDK, session Session) {
	if strings.HasPrefix(os.Getenv("BASE_URL"), "https:") {
		name += ", TLS"
	}
	open := func(as Credentials) SDK { return connect(os.Getenv("BASE_URL"), as) }
	for _, label := range []string{"API key", "service account"} {
		s := scene{
			Report: NewReport(name+", "+label, version), root: "/api/atlas/v2", account: label == "service account",
			connect: func(as Credentials) Integrations { return open(as) },
		}
		s.projects(open, name+" "+label)
		if s.account {
			s.tokens(open, session)
		}
		s.journal()
	}
}
