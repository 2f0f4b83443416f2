package dev.atlassim.auth;

import java.time.Instant;

/**
 * What an access token says.
 *
 * @param clientId the client id of the service account that it was issued to
 * @param orgId the organization of the service account
 * @param jwtId its own id
 * @param issued when it was issued, in whole seconds
 * @param expires when it expires, in whole seconds
 */
record AccessToken(String clientId, String orgId, String jwtId, Instant issued, Instant expires) {}
