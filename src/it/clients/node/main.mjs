import { main as apiClient } from "./api-client.mjs";
import { main as mcpServer } from "./mcp-server.mjs";

await apiClient();
await mcpServer();
