import { Fact } from '@octopus-backstage/contract';
import { OctopusSandbox } from '@octopus-backstage/emulator-octopus';

const SPACE = 'Spaces-1';

/** Asks a sandbox for whatever there are facts of, with ids that it finds itself. */
export class Asker {
  private readonly ids = new Map<string, string | undefined>();

  /**
   * @param parts - what to put into paths, in order; what is still a parameter
   *   then is the first object of the list before it
   * @param query - values of parameters that an operation requires
   */
  constructor(
    private readonly octopus: OctopusSandbox,
    private readonly parts: [RegExp, string][],
    private readonly query: Record<string, string>,
  ) {}

  async send(method: string, path: string, body?: unknown): Promise<any> {
    const response = await this.octopus.fetch(
      new Request(`http://octopus.test${path}`, {
        method,
        headers: { 'X-Octopus-ApiKey': this.octopus.keys.admin },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: isJson ? await response.json() : await response.text(),
    };
  }

  /** The status of the answer; undefined where nothing is there that the path could name. */
  async ask({ path, query = {} }: Fact): Promise<number | undefined> {
    const address = await this.fill(path);
    if (!address) return undefined;
    const required = Object.keys(query)
      .filter(name => name.endsWith('*'))
      .map(name => name.slice(0, -1));
    const search = new URLSearchParams(
      required.map(name => [name, this.query[name] ?? '']),
    );
    const { status } = await this.send('GET', `${address}?${search}`);
    return status;
  }

  private async fill(template: string): Promise<string | undefined> {
    let path = this.parts.reduce(
      (text, [part, value]) => text.replace(part, value),
      template.replace(/\{space(Id|Identifier)\}/, SPACE),
    );
    for (;;) {
      const [collection, parameter] = path.split(/(\{\w+\})/);
      if (!parameter) return path;
      const id = await this.firstOf(collection);
      if (!id) return undefined;
      path = path.replace(parameter, id);
    }
  }

  private async firstOf(collection: string): Promise<string | undefined> {
    if (!this.ids.has(collection)) {
      const { body } = await this.send('GET', collection.replace(/\/$/, ''));
      const [first] = body.Items ?? (Array.isArray(body) ? body : []);
      this.ids.set(collection, first?.Id);
    }
    return this.ids.get(collection);
  }
}
