package suite

import (
	"fmt"
	"strings"
)

// Report prints results in the form that src/it/clients/README.md asks for.
type Report struct{ client string }

// NewReport of a client, which begins with its version.
func NewReport(client, version string) *Report {
	fmt.Printf("version\t%s\t%s\n", client, version)
	return &Report{client}
}

// Result of one case: a problem, or nil where all was as it should be.
func (r *Report) Result(operation, kind, name string, problem error) {
	verdict, detail := "pass", ""
	if problem != nil {
		verdict, detail = "fail", strings.Join(strings.Fields(problem.Error()), " ")
	}
	fmt.Printf("%s\t%s\t%s\t%s\t%s\t%s\n", r.client, operation, kind, name, verdict, detail)
}

// Same is nil where both are the same, once printed.
func Same(expected, found any) error {
	if e, f := fmt.Sprint(expected), fmt.Sprint(found); e != f {
		return fmt.Errorf("expected %s but found %s", e, f)
	}
	return nil
}
