// The API client of MongoDB's MCP server. It has no methods of its own for integrations, but its client takes any path
// of the specification, and sends the MCP server's version and token with it.
import { createRequire } from "node:module";
import { ApiClient, ClientCredentialsAuthProvider } from "@mongodb-js/mcp-atlas-api-client";
import { account, payload, result, shown, text, types } from "./check.mjs";

const NAME = "MCP API client";
const ITEM = "/api/atlas/v2/groups/{groupId}/integrations/{integrationType}";
const LIST = "/api/atlas/v2/groups/{groupId}/integrations";
const { TLS_BASE_URL, GROUP_ID, GROUP_NAME, ORG_ID, TAG } = process.env;

const complaints = [];
const note = ({ message }) => complaints.push(message);
const logger = { debug: note, info: note, warning: note, error: note };
const httpClient = { fetch, Request };

function signedIn([clientId, clientSecret]) {
  const options = { baseUrl: TLS_BASE_URL, userAgent: "src/it/clients", httpClient, clientId, clientSecret };
  return new ApiClient({ options, logger, authProvider: new ClientCredentialsAuthProvider(options, logger) });
}

const owner = signedIn(account(""));
const viewer = signedIn(account("VIEWER_"));
const remote = signedIn(account("REMOTE_"));

const ask = (who, method, type, body, groupId = GROUP_ID) =>
  who.client[method](type ? ITEM : LIST, { params: { path: { groupId, integrationType: type } }, body });
const code = ({ response, error }) => [response.status, error?.errorCode];
const list = (form, type, path) =>
  `{"links":[{"href":"${TLS_BASE_URL}/api/atlas/v2/groups/${GROUP_ID}/integrations${path}?pageNum=1&itemsPerPage=100","rel":"self"}],` +
  `"results":[${shown(form, type)}],"totalCount":1}`;

async function lifeOf(type) {
  const fails = async (operation, name, status, asked) =>
    result(NAME, operation, type, name, [status, name], code(await asked));
  const works = async (operation, name, expected, asked) =>
    result(NAME, operation, type, name, expected, text((await asked).data));
  const [less, more] = [payload("minimal", type), payload("full", type)];
  await fails("getGroupIntegration", "INTEGRATION_NOT_CONFIGURED", 404, ask(owner, "GET", type));
  await fails("deleteGroupIntegration", "INTEGRATION_NOT_CONFIGURED", 404, ask(owner, "DELETE", type));
  await fails("createGroupIntegration", "MISSING_ATTRIBUTE", 400, ask(owner, "POST", type, { type }));
  await fails("createGroupIntegration", "USER_UNAUTHORIZED", 401, ask(viewer, "POST", type, less));
  await works("createGroupIntegration", "ok", list("minimal", type, `/${type}`), ask(owner, "POST", type, less));
  await fails("createGroupIntegration", "INTEGRATION_ALREADY_CONFIGURED", 409, ask(owner, "POST", type, more));
  await works("getGroupIntegration", "ok", shown("minimal", type), ask(viewer, "GET", type));
  await works("listGroupIntegrations", "ok", list("minimal", type, ""), ask(owner, "GET"));
  await fails("updateGroupIntegration", "INVALID_ATTRIBUTE", 400, ask(owner, "PUT", type, { type, colour: "blue" }));
  await fails("updateGroupIntegration", "USER_UNAUTHORIZED", 401, ask(viewer, "PUT", type, more));
  await works("updateGroupIntegration", "ok", list("full", type, `/${type}`), ask(owner, "PUT", type, more));
  await works("getGroupIntegration", "ok: after an update", shown("full", type), ask(owner, "GET", type));
  await fails("deleteGroupIntegration", "USER_UNAUTHORIZED", 401, ask(viewer, "DELETE", type));
  result(NAME, "deleteGroupIntegration", type, "ok", 204, (await ask(owner, "DELETE", type)).response.status);
}

async function refusals() {
  const { UNKNOWN_GROUP_ID, FOREIGN_GROUP_ID, LIMITED_GROUP_ID } = process.env;
  const operations = { listGroupIntegrations: "GET", getGroupIntegration: "GET", createGroupIntegration: "POST" };
  Object.assign(operations, { updateGroupIntegration: "PUT", deleteGroupIntegration: "DELETE" });
  for (const [operation, method] of Object.entries(operations)) {
    const type = operation === "listGroupIntegrations" ? undefined : "WEBHOOK";
    const fails = async (name, status, who, groupId) =>
      result(NAME, operation, type ?? "-", name, [status, name], code(await ask(who, method, type, undefined, groupId)));
    await fails("GROUP_NOT_FOUND", 404, owner, UNKNOWN_GROUP_ID);
    await fails("NOT_IN_GROUP", 401, owner, FOREIGN_GROUP_ID);
    await fails("RATE_LIMITED_TOKEN_BUCKET", 429, owner, LIMITED_GROUP_ID);
    await fails("IP_ADDRESS_NOT_ON_ACCESS_LIST", 403, remote, GROUP_ID);
  }
  const odd = await ask(owner, "PUT", "SMOKE_SIGNAL", { type: "SMOKE_SIGNAL" });
  result(NAME, "updateGroupIntegration", "-", "INVALID_ENUM_VALUE", [400, "INVALID_ENUM_VALUE"], code(odd));
}

async function projects() {
  const orgs = await owner.listOrgs();
  result(NAME, "listOrgs", "-", "ok", [[ORG_ID], 1], [orgs.results.map(({ id }) => id), orgs.totalCount]);
  const groups = await owner.listGroups({ params: { query: { itemsPerPage: 1, includeCount: false } } });
  result(NAME, "listGroups", "-", "ok", [[GROUP_NAME], 0], [groups.results.map(({ name }) => name), groups.totalCount]);
  const made = await owner.createGroup({ body: { name: `api-client-${TAG}`, orgId: ORG_ID } });
  result(NAME, "createGroup", "-", "ok", [`api-client-${TAG}`, ORG_ID, 7], [made.name, made.orgId, made.links.length]);
  const path = { params: { path: { groupId: made.id } } };
  result(NAME, "getGroup", "-", "ok", made.name, (await owner.getGroup(path)).name);
  await owner.deleteGroup(path);
  const gone = await owner.getGroup(path).catch((error) => [error.response.status, error.apiError.errorCode]);
  result(NAME, "deleteGroup", "-", "ok", [404, "GROUP_NOT_FOUND"], gone);
}

async function tokens() {
  const first = (await owner.authProvider.getAuthHeaders()).Authorization;
  result(NAME, "token", "-", "ok: reused", first, (await owner.authProvider.getAuthHeaders()).Authorization);
  await owner.close();
  const again = await fetch(`${TLS_BASE_URL}/api/atlas/v2/orgs`, { headers: { Authorization: first } });
  result(NAME, "revokeToken", "-", "ok", [401, ""], [again.status, await again.text()]);
  const wrong = signedIn([account("")[0], "mdb_sa_sk_wrong"]);
  const before = complaints.length;
  const valid = await wrong.authProvider.validate();
  const answer = await fetch(`${TLS_BASE_URL}/api/oauth/token`, {
    method: "POST",
    headers: { Authorization: `Basic ${btoa("nobody:wrong")}` },
    body: new URLSearchParams({ grant_type: "client_credentials" }),
  });
  result(NAME, "token", "-", "invalid_client", [false, 1, "invalid_client"], [
    valid,
    complaints.length - before,
    (await answer.json()).error,
  ]);
  const refused = await ask(wrong, "GET");
  result(NAME, "listGroupIntegrations", "-", "401 challenge", [401, "UNEXPECTED_ERROR"], code(refused));
}

export async function main() {
  const { version } = createRequire(import.meta.url)("./node_modules/@mongodb-js/mcp-atlas-api-client/package.json");
  console.log(["version", NAME, version].join("\t"));
  for (const type of types) await lifeOf(type);
  await refusals();
  await projects();
  await tokens();
}
