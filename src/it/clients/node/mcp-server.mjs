// MongoDB's MCP server as an agent runs it: a process that is spoken to over stdio, its telemetry on as it comes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { account, details, result } from "./check.mjs";

const NAME = "MCP server";
const { TLS_BASE_URL, ORG_ID, FULL_ORG_ID, GROUP_ID, GROUP_NAME, LIMITED_GROUP_ID, TAG } = process.env;

/** Starts the server with these credentials, hands a function that calls tools to `body`, and ends it. */
async function serve([clientId, clientSecret], body) {
  const settings = { MDB_MCP_API_BASE_URL: TLS_BASE_URL, MDB_MCP_API_CLIENT_ID: clientId, MDB_MCP_API_CLIENT_SECRET: clientSecret };
  const server = spawn(process.execPath, ["node_modules/mongodb-mcp-server/dist/esm/index.js", "--loggers", "stderr"], {
    env: { ...process.env, ...settings, MDB_MCP_TELEMETRY: "enabled" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  const waiting = new Map();
  createInterface({ input: server.stdout }).on("line", (line) => {
    const message = JSON.parse(line);
    waiting.get(message.id)?.(message.result ?? message.error);
  });
  let last = 0;
  const tell = (message) => server.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  const ask = (method, params) =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      tell({ id: last, method, params });
    });
  await ask("initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "suite", version: "1" } });
  tell({ method: "notifications/initialized" });
  await body((name, given) => ask("tools/call", { name, arguments: given }));
  server.stdin.end();
  await ended;
}

const refused = ({ isError, content }, detail) => isError === true && content[0].text.includes(detail);

/** A call that is to fail with what Atlas says of that error: a tool shows the detail, not the errorCode. */
async function fails(call, operation, name, tool, given) {
  const answer = await call(tool, given);
  const detail = details[name](given.projectName);
  result(NAME, operation, "-", name, true, refused(answer, detail) || answer);
}

async function asOwner(call) {
  const orgs = (await call("atlas-list-orgs", {})).structuredContent;
  result(NAME, "listOrgs", "-", "ok", { organizations: [{ name: `Clients ${TAG}`, id: ORG_ID }], totalCount: 1 }, orgs);
  const first = (await call("atlas-list-projects", { limit: 1 })).structuredContent;
  result(NAME, "listGroups", "-", "ok: first page", [[GROUP_ID], 1], [first.projects.map(({ id }) => id), first.totalCount]);
  const second = (await call("atlas-list-projects", { limit: 1, pageNum: 2, includeCount: true })).structuredContent;
  result(NAME, "listGroups", "-", "ok: second page", [[LIMITED_GROUP_ID], 2], [second.projects.map(({ id }) => id), second.totalCount]);
  const projectName = `by-mcp-${TAG}`;
  const made = (await call("atlas-create-project", { projectName, orgId: ORG_ID })).structuredContent;
  result(NAME, "createGroup", "-", "ok", { projectName, orgId: ORG_ID }, made);
  await fails(call, "createGroup", "GROUP_ALREADY_EXISTS", "atlas-create-project", { projectName: GROUP_NAME, orgId: ORG_ID });
}

export async function main() {
  const { version } = createRequire(import.meta.url)("./node_modules/mongodb-mcp-server/package.json");
  console.log(["version", NAME, version].join("\t"));
  const project = { projectName: "one-more", orgId: ORG_ID };
  await serve(account(""), asOwner);
  await serve(account("VIEWER_"), (call) => fails(call, "createGroup", "NOT_ORG_GROUP_CREATOR", "atlas-create-project", project));
  await serve(account("REMOTE_"), (call) => fails(call, "listGroups", "IP_ADDRESS_NOT_ON_ACCESS_LIST", "atlas-list-projects", {}));
  await serve(account("FULL_"), (call) =>
    fails(call, "createGroup", "MAX_GROUPS_PER_ORG_EXCEEDED", "atlas-create-project", { ...project, orgId: FULL_ORG_ID }));
  await serve([account("")[0], "mdb_sa_sk_wrong"], (call) => fails(call, "listGroups", "401 challenge", "atlas-list-projects", {}));
}
