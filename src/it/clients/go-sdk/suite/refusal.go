package suite

import (
	"fmt"
	"net/http"
)

// Refusal is an error as Atlas is expected to send it.
type Refusal struct {
	Code   string
	Status int
	Detail string
	Params []any
}

type kindOfRefusal struct {
	status int
	detail string
}

var refusals = map[string]kindOfRefusal{
	"ALERT_CONFIG_NOT_FOUND":         {404, "No alert configuration with ID %s exists in group %s."},
	"CANNOT_CHANGE_GROUP_NAME":       {403, "Current user is not authorized to change group name."},
	"GROUP_ALREADY_EXISTS":           {409, "A group with name \"%s\" already exists."},
	"GROUP_NAME_NOT_FOUND":           {404, "No group with name \"%s\" exists."},
	"GROUP_NOT_FOUND":                {404, "No group with ID %s exists."},
	"HIPCHAT_NOT_SUPPORTED":          {400, "HipChat integration is only supported for Ops Manager projects."},
	"INTEGRATION_ALREADY_CONFIGURED": {409, "The integration of type '%s' is already configured for this group."},
	"INTEGRATION_FIELDS_INVALID":     {400, "At least one integration field is invalid."},
	"INTEGRATION_NOT_CONFIGURED":     {404, "The integration of type '%s' is not configured for this group."},
	"INVALID_ATTRIBUTE":              {400, "Invalid attribute %s specified."},
	"INVALID_DATADOG_API_KEY":        {400, "Datadog API key must consist of 32 hexadecimal digits."},
	"INVALID_ENUM_VALUE":             {400, "An invalid enumeration value %s was specified."},
	"INVALID_GROUP_NAME":             {400, "An invalid group name \"%s\" was specified."},
	"INVALID_INTEGRATION_SETTINGS":   {400, "The provided settings for the %s integration were invalid: %s."},
	"INVALID_PAGER_DUTY_SERVICE_KEY": {400, "PagerDuty service key must consist of 32 hexadecimal digits."},
	"INVALID_QUERY_PARAMETER":        {400, "Invalid query parameter %s specified."},
	"INVALID_VERSION_DATE":           {406, "Invalid accept header or version date."},
	"IP_ADDRESS_NOT_ON_ACCESS_LIST":  {403, "IP address %s is not allowed to access this resource."},
	"MAX_GROUPS_PER_ORG_EXCEEDED": {
		400, "Maximum number of groups per organization (%s) in %s exceeded while trying to add group.",
	},
	"MISSING_ATTRIBUTE":      {400, "The required attribute %s was not specified."},
	"NOT_IN_GROUP":           {401, "The current user is not in the group, or the group does not exist."},
	"NOT_ORG_GROUP_CREATOR":  {401, "The currently logged in user does not have the group creator role in organization %s."},
	"PATH_PARAM_PARSE_ERROR": {400, "One or more path parameter in the request URI %s is malformed."},
	"RATE_LIMITED_TOKEN_BUCKET": {
		429, "Rate limit exceeded for %s. Please retry after %v seconds. Request capacity: %v. Refill rate: %v per %v seconds. " +
			"For more information, see: http://dochub.mongodb.org/core/atlas-api-rate-limit.",
	},
	"USER_UNAUTHORIZED": {401, "Current user is not authorized to perform this action."},
	"VALIDATION_ERROR":  {400, "The request content produced the validation error: %s."},
}

// Refused is the refusal of that code with its parameters.
func Refused(code string, params ...any) Refusal {
	kind, known := refusals[code]
	if !known {
		panic("no refusal " + code)
	}
	return Refusal{code, kind.status, fmt.Sprintf(kind.detail, params...), params}
}

// StatusText is the status with its reason, as net/http prints it.
func (r Refusal) StatusText() string { return fmt.Sprintf("%d %s", r.Status, r.Reason()) }

// Reason is the reason phrase of the status.
func (r Refusal) Reason() string { return http.StatusText(r.Status) }
