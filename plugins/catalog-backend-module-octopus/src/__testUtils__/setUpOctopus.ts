import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { checkOctopusTraffic } from '@octopus-backstage/contract';
import {
  createOctopusSandbox,
  octopusSandboxHandlers,
} from '@octopus-backstage/emulator-octopus';
import { http, passthrough } from 'msw';
import { setupServer } from 'msw/node';

export const BASE_URL = 'http://octopus.test';

/** A stand-in of Octopus with an empty space, reset before each test. */
export function setUpOctopus() {
  const sandbox = createOctopusSandbox({ seed: false, rateLimit: false });
  checkOctopusTraffic(sandbox);
  const server = setupServer(
    ...octopusSandboxHandlers(sandbox, BASE_URL),
    http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough()),
  );
  registerMswTestHooks(server);
  beforeEach(() => sandbox.reset());

  /** Sends what must succeed as the administrator, inside the default space. */
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await sandbox.fetch(
      new Request(`${BASE_URL}/api/Spaces-1${path}`, {
        method,
        headers: { 'X-Octopus-ApiKey': sandbox.keys.admin },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text ? JSON.parse(text) : undefined;
  };
  const createProject = async (Name: string, fields: object = {}) => {
    const [group] = await send('GET', '/projectgroups/all');
    const [lifecycle] = await send('GET', '/lifecycles/all');
    return send('POST', '/projects', {
      Name,
      ProjectGroupId: group.Id,
      LifecycleId: lifecycle.Id,
      ...fields,
    });
  };
  return {
    sandbox,
    server,
    createProject,
    createGroup: (Name: string) => send('POST', '/projectgroups', { Name }),
    change: (project: { Id: string }, fields: object) =>
      send('PUT', `/projects/${project.Id}`, { ...project, ...fields }),
    remove: ({ Id }: { Id: string }) => send('DELETE', `/projects/${Id}`),
    /** The instance as the portal is configured with it. */
    instance: (name = 'main') => ({
      name,
      baseUrl: BASE_URL,
      apiKey: 'API-NOTFORREADING',
      readApiKey: sandbox.keys.readOnly,
    }),
  };
}

export type TestOctopus = ReturnType<typeof setUpOctopus>;
