import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

// A server that is small enough for a test: one tool that reads, one that asks first.
const server = new McpServer({ name: 'Small', version: '1.2.3' });
const answer = (text, isError = false) => ({
  content: [{ type: 'text', text }],
  isError,
});

server.registerTool(
  'setting',
  { annotations: { readOnlyHint: true } },
  async () =>
    answer(
      `Found it.\n${JSON.stringify({
        url: process.env.OCTOPUS_SERVER_URL,
        key: process.env.OCTOPUS_API_KEY,
        flags: process.argv.slice(2),
      })}`,
    ),
);
server.registerTool('change', {}, async () => {
  if (!server.server.getClientCapabilities()?.elicitation) {
    return answer('nobody can be asked', true);
  }
  const { action } = await server.server.elicitInput({
    message: 'Really?',
    requestedSchema: { type: 'object', properties: {} },
  });
  return answer(JSON.stringify({ action }));
});
server.registerResource('it', 'small://it', {}, async ({ href }) => ({
  contents: [{ uri: href, text: '{"Id":"It-1"}' }],
}));

await server.connect(new StdioServerTransport());
