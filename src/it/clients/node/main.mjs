import { main as apiClient } from "./api-client.mjs";
import { main as axiosDigest } from "./axios-digest.mjs";
import { main as mcpServer } from "./mcp-server.mjs";

await axiosDigest();
await apiClient();
await mcpServer();
