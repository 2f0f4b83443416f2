// axios with a digest plugin, which signs the path without the query.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import plugin from "@mhoc/axios-digest-auth";
import { payload, result } from "./check.mjs";

const NAME = "axios digest plugin";
const TYPE = "OPS_GENIE";
const { BASE_URL, GROUP_ID, PUBLIC_KEY, PRIVATE_KEY } = process.env;
const LIST = `/api/atlas/v2/groups/${GROUP_ID}/integrations`;
const ONE = `${LIST}/${TYPE}`;
const headers = { Accept: "application/vnd.atlas.2023-01-01+json", "Content-Type": "application/json" };

const signedIn = (password) => new plugin.default({ username: PUBLIC_KEY, password });

async function ask(client, method, path, data) {
  try {
    return (await client.request({ method, url: BASE_URL + path, headers, data })).status;
  } catch (error) {
    return error.response.status;
  }
}

/** The uri that the newest request on the project was signed for, where it is not the target. */
async function signedUri() {
  const answer = await fetch(`${BASE_URL}/_simulator/requests?principal=${PUBLIC_KEY}&limit=1`);
  return (await answer.json()).requests[0].request.signedUri;
}

export async function main() {
  const manifest = createRequire(import.meta.url).resolve("@mhoc/axios-digest-auth/package.json");
  console.log(["version", NAME, JSON.parse(readFileSync(manifest, "utf8")).version].join("\t"));
  const owner = signedIn(PRIVATE_KEY);
  const works = async (operation, type, name, status, asked) => result(NAME, operation, type, name, status, await asked);
  await works("listGroups", "-", "ok: with a query", 200, ask(owner, "GET", "/api/atlas/v2/groups?itemsPerPage=500&pageNum=1"));
  result(NAME, "listGroups", "-", "ok: signed without the query", "/api/atlas/v2/groups", await signedUri());
  await works("getGroup", "-", "ok", 200, ask(owner, "GET", `/api/atlas/v2/groups/${GROUP_ID}`));
  await works("createGroupIntegration", TYPE, "ok: with a query", 200, ask(owner, "POST", `${ONE}?includeCount=true`, payload("minimal", TYPE)));
  await works("updateGroupIntegration", TYPE, "ok: with a query", 200, ask(owner, "PUT", `${ONE}?pretty=true`, payload("full", TYPE)));
  await works("listGroupIntegrations", "-", "ok: with a query", 200, ask(owner, "GET", `${LIST}?envelope=true`));
  await works("deleteGroupIntegration", TYPE, "ok", 204, ask(owner, "DELETE", ONE));
  await works("listGroupIntegrations", "-", "401 challenge", 401, ask(signedIn("wrong"), "GET", `${LIST}?pretty=true`));
}
