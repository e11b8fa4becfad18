import { Hono } from 'hono';
import { SandboxEnv } from './env';

interface NewerForm {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path; the older one has no version at its end. */
  path: string;
  /** What the newer form answers in place of the older one's body. */
  answer?(body: any): unknown;
}

const as = (name: string) => (body: unknown) => ({ [name]: body });
/** As newer forms have pages and objects: without links. */
const plain = ({ Links, ...rest }: { Links: unknown }) => rest;

/**
 * Newer forms of routes, which do the same and mostly wrap the answer. Source of
 * paths and names: OctopusDeploy/docs:src/pages/docs/api/_generated/, each in its
 * group. In which version each has come is not written there, so they are answered
 * whatever version is played: that a form works here says nothing of old servers.
 */
const inSpace: NewerForm[] = [
  { method: 'GET', path: '/environments/v1', answer: as('Environments') },
  { method: 'GET', path: '/environments/all/v1', answer: as('Environments') },
  { method: 'GET', path: '/machines/all/v1', answer: as('DeploymentTargets') },
  {
    method: 'GET',
    path: '/libraryvariablesets/all/v1',
    answer: as('LibraryVariableSets'),
  },
  { method: 'GET', path: '/certificates/v2', answer: plain },
  { method: 'POST', path: '/certificates/:id/archive/v1' },
  { method: 'POST', path: '/certificates/:id/unarchive/v1' },
  { method: 'DELETE', path: '/accounts/:id/v1' },
  { method: 'DELETE', path: '/machinepolicies/:id/v1' },
  { method: 'DELETE', path: '/projects/:projectId/channels/:id/v2' },
  { method: 'POST', path: '/deployments/v1', answer: as('Deployment') },
  { method: 'GET', path: '/projects/:projectId/summary/v1' },
  {
    method: 'GET',
    path: '/projects/:projectId/progression/v1',
    answer: as('Progression'),
  },
  {
    method: 'GET',
    path: '/progression/runbooks/:runbookId/v1',
    answer: as('Progression'),
  },
  { method: 'GET', path: '/git-credentials/v1', answer: as('GitCredentials') },
  {
    method: 'GET',
    path: '/git-credentials/v2',
    answer: body => plain({ ...body, Items: body.Items.map(plain) }),
  },
  { method: 'POST', path: '/git-credentials/v1' },
  { method: 'POST', path: '/git-credentials/v2', answer: plain },
  { method: 'GET', path: '/git-credentials/:id/usage/v1' },
  {
    method: 'GET',
    path: '/git-credentials/:id/v1',
    answer: as('GitCredential'),
  },
  {
    method: 'GET',
    path: '/git-credentials/:id/v2',
    answer: body => ({ GitCredential: plain(body) }),
  },
  { method: 'PUT', path: '/git-credentials/:id/v1' },
  { method: 'PUT', path: '/git-credentials/:id/v2' },
  { method: 'DELETE', path: '/git-credentials/:id/v1' },
];

const ofServer: NewerForm[] = [
  { method: 'POST', path: '/spaces/v1', answer: as('Space') },
  { method: 'DELETE', path: '/spaces/:id/v1' },
];

function addForms(
  app: Hono<SandboxEnv>,
  prefix: string,
  forms: NewerForm[],
): void {
  for (const { method, path, answer } of forms) {
    app.on(method, `${prefix}${path}`, async c => {
      const url = new URL(c.req.url);
      url.pathname = url.pathname.replace(/\/v\d+$/, '');
      const response = await app.fetch(new Request(url, c.req.raw), c.env);
      return answer && response.ok
        ? Response.json(answer(await response.json()), {
            status: response.status,
          })
        : response;
    });
  }
}

/** Adds them to an app, before the routes that would take a version for an id. */
export function addNewerForms(
  app: Hono<SandboxEnv>,
  spacePrefixes: string[],
): void {
  addForms(app, '/api', ofServer);
  spacePrefixes.forEach(prefix => addForms(app, prefix, inSpace));
}
