// What is expected, and how a result is told.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

const { CLIENTS, ORG_ID, TYPES } = process.env;

export const types = TYPES.split(" ");

/** What is sent for a type: "full" or "minimal". */
export const payload = (form, type) => JSON.parse(readFileSync(`${CLIENTS}/payloads/${form}/${type}.json`, "utf8"));

/** How Atlas shows it, as text: so the order of the keys counts. */
export const shown = (form, type) => JSON.stringify(JSON.parse(readFileSync(`${CLIENTS}/expected/${form}/${type}.json`, "utf8")));

/** The text of what came, but for ids that are made up. */
export const text = (value) => JSON.stringify(value).replace(/"id":"[0-9a-f]{24}"/g, '"id":"@ID@"');

/** One line of results; expected and came are compared as values. */
export function result(client, operation, type, name, expected, came) {
  const pass = isDeepStrictEqual(expected, came);
  const detail = pass ? "" : `expected: ${JSON.stringify(expected)} came: ${JSON.stringify(came)}`;
  console.log([client, operation, type, name, pass ? "pass" : "fail", detail.replace(/[\t\n]/g, " ")].join("\t"));
}

/** Id and secret of a service account: "" for the owner, or VIEWER_ and the like. */
export const account = (prefix) => [process.env[`${prefix}CLIENT_ID`], process.env[`${prefix}CLIENT_SECRET`]];

/** How the errors of creating a project read. */
export const details = {
  GROUP_ALREADY_EXISTS: (name) => `A group with name "${name}" already exists.`,
  NOT_ORG_GROUP_CREATOR: () => `The currently logged in user does not have the group creator role in organization ${ORG_ID}.`,
  MAX_GROUPS_PER_ORG_EXCEEDED: () =>
    `Maximum number of groups per organization (10) in ${process.env.FULL_ORG_ID} exceeded while trying to add group.`,
  IP_ADDRESS_NOT_ON_ACCESS_LIST: () => "IP address 127.0.0.1 is not allowed to access this resource.",
  "401 challenge": () => "You are not authorized for this resource.",
};
