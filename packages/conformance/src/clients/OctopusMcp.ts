import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';

/** What a tool answered. */
export interface ToolAnswer {
  /** Everything that it said. */
  text: string;
  isError: boolean;
}

/** What the person at the client says when the server asks. */
export type Reply = 'accept' | 'decline';

/** Octopus's MCP server, started over stdio as an assistant would start it. */
export class OctopusMcp {
  /** What the server asked the person, in this order. */
  readonly questions: string[] = [];
  /** What the person says to each question. */
  reply: Reply = 'accept';

  private constructor(private readonly client: Client) {}

  /**
   * @param options - `asks: false` is a client through which nobody can be asked
   * @throws Error when the server does not start
   */
  static async start(options: {
    program: string;
    folder: string;
    url: string;
    apiKey: string;
    flags?: string[];
    asks?: boolean;
  }): Promise<OctopusMcp> {
    const { program, folder, url, apiKey, flags = [], asks = true } = options;
    const client = new Client(
      { name: 'conformance', version: '1.0.0' },
      { capabilities: asks ? { elicitation: {} } : {} },
    );
    const mcp = new OctopusMcp(client);
    if (asks) {
      client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
        mcp.questions.push(params.message);
        return { action: mcp.reply };
      });
    }
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [program, '--quiet', ...flags],
        env: { OCTOPUS_SERVER_URL: url, OCTOPUS_API_KEY: apiKey },
        cwd: folder,
        stderr: 'ignore',
      }),
    );
    return mcp;
  }

  /** Name and version, as the server introduces itself. */
  introduction(): { name: string; version: string } | undefined {
    return this.client.getServerVersion();
  }

  async tools(): Promise<{ name: string; readOnly: boolean }[]> {
    const { tools } = await this.client.listTools();
    return tools.map(({ name, annotations }) => ({
      name,
      readOnly: annotations?.readOnlyHint === true,
    }));
  }

  async call(name: string, args: object = {}): Promise<ToolAnswer> {
    const { content, isError } = await this.client.callTool({
      name,
      arguments: { ...args },
    });
    return {
      text: (content as { text?: string }[])
        .map(({ text }) => text ?? '')
        .join('\n'),
      isError: isError === true,
    };
  }

  /** What a tool answers that has to succeed, and whose last words are JSON. */
  async json<T = any>(name: string, args: object = {}): Promise<T> {
    const { text, isError } = await this.call(name, args);
    if (isError) {
      throw new Error(`${name} ${JSON.stringify(args)} failed:\n${text}`);
    }
    try {
      return JSON.parse(text.slice(text.search(/^[[{]/m))) as T;
    } catch {
      throw new Error(`${name} answered no JSON:\n${text.slice(0, 2000)}`);
    }
  }

  /** What a tool says that has to fail. */
  async refusal(name: string, args: object = {}): Promise<string> {
    const { text, isError } = await this.call(name, args);
    if (!isError) {
      throw new Error(`${name} ${JSON.stringify(args)} succeeded:\n${text}`);
    }
    return text;
  }

  /** A resource of the server, which is JSON. */
  async read<T = any>(uri: string): Promise<T> {
    const { contents } = await this.client.readResource({ uri });
    return JSON.parse((contents[0] as { text: string }).text) as T;
  }

  close(): Promise<void> {
    return this.client.close();
  }
}
