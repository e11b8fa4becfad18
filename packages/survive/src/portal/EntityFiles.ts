import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { stringify } from 'yaml';

/** Serves descriptions of components, for the catalog to read. */
export class EntityFiles {
  private constructor(
    private readonly server: Server,
    private readonly files: Map<string, string>,
  ) {}

  /** Serves on a free port of this machine. */
  static async start(): Promise<EntityFiles> {
    const files = new Map<string, string>();
    const server = createServer((request, response) => {
      const file = files.get(request.url!);
      response.writeHead(file ? 200 : 404).end(file);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new EntityFiles(server, files);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /**
   * Describes a service of an Octopus project.
   *
   * @param project - `Spaces-1/slug`
   * @returns where the description is
   */
  add(name: string, project: string): string {
    this.files.set(
      `/${name}.yaml`,
      stringify({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name,
          annotations: { 'octopus.com/project-slug': project },
        },
        spec: { type: 'service', lifecycle: 'production', owner: 'octopub' },
      }),
    );
    return `${this.url}/${name}.yaml`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
