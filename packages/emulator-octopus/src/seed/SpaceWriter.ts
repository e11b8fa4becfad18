import { Space } from '../spaces/spaces';

/** Sends a request to the sandbox's own routes as its administrator. */
export type SandboxRequest = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<Response>;

/** An answer's object; the seed reads ids and names from it. */
export type Written = { Id: string; Name: string; [field: string]: any };

/** Writes objects of one space as any client would, so that they obey all rules. */
export class SpaceWriter {
  constructor(
    readonly space: Space,
    private readonly request: SandboxRequest,
  ) {}

  get(path: string): Promise<any> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown): Promise<Written> {
    return this.send('POST', path, body);
  }

  put(path: string, body: unknown): Promise<Written> {
    return this.send('PUT', path, body);
  }

  /** Replaces the variables of a set. */
  async variables(setId: string, Variables: unknown[]): Promise<void> {
    const set = await this.get(`/variables/${setId}`);
    await this.put(`/variables/${setId}`, { ...set, Variables });
  }

  /** Replaces the steps of a process, at `deploymentprocesses/..` for example. */
  async steps(path: string, Steps: unknown[]): Promise<void> {
    const process = await this.get(`/${path}`);
    await this.put(`/${path}`, { ...process, Steps });
  }

  private async send(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<any> {
    const response = await this.request(
      method,
      `/api/${this.space.Id}${path}`,
      body,
    );
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    }
    return answer;
  }
}
