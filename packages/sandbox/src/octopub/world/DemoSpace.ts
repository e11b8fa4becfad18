import { SeedingOctopus } from '@octopus-backstage/emulator-octopus';

/** An answer's object; the seed reads ids and names from it. */
export type Written = { Id: string; Name: string; [field: string]: any };

/** One space, written as any client would write it, so that all rules are obeyed. */
export class DemoSpace {
  constructor(
    private readonly octopus: Pick<SeedingOctopus, 'fetch'>,
    readonly id: string,
  ) {}

  get(path: string): Promise<any> {
    return this.send('GET', path);
  }

  /** @param as - name of a user; the administrator when left out */
  post(path: string, body: unknown, as?: string): Promise<Written> {
    return this.send('POST', path, body, as);
  }

  private async send(
    method: string,
    path: string,
    body?: unknown,
    as?: string,
  ): Promise<any> {
    const response = await this.octopus.fetch(
      new Request(`http://octopus.invalid/api/${this.id}${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
      as,
    );
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    }
    return answer;
  }
}
