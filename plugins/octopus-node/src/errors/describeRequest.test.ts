import { describeRequest } from './describeRequest';

describe('describeRequest', () => {
  it.each([
    ['POST', '/api/Spaces-1/releases', 'create a release'],
    ['POST', '/api/Spaces-1/deployments', 'start a deployment'],
    ['POST', '/api/Spaces-1/runbookRuns', 'start a runbook run'],
    ['POST', '/api/Spaces-1/tasks/ServerTasks-1/cancel', 'cancel a task'],
    [
      'PUT',
      '/api/Spaces-1/interruptions/Interruptions-1/responsible',
      'take responsibility for an interruption',
    ],
    ['PUT', '/api/Spaces-1/projects/Projects-1', 'change a project'],
    ['PUT', '/api/Spaces-1/variables/variableset-1', 'change variables'],
    [
      'DELETE',
      '/api/Spaces-1/machines/Machines-1',
      'delete a deployment target',
    ],
    ['GET', '/api/Spaces-1/projects/all?partialName=x', 'read projects'],
    ['GET', '/api/Spaces-1/libraryvariablesets', 'read library variable sets'],
    ['GET', '/api/Spaces-1/deploymentprocesses', 'read deployment processes'],
    ['GET', '/api/Spaces-1/projects/Projects-1/progression', 'read a project'],
    ['GET', '/api/Spaces-1/projects/Projects-1/channels', 'read channels'],
    [
      'GET',
      '/api/serviceaccounts/Users-1/oidcidentities/v1',
      'read an OIDC identity',
    ],
    ['GET', '/api/Spaces-1/build-information', 'read build information'],
    ['GET', '/api', 'read what it was asked for'],
    ['PUT', '/api/constructor', 'do it'],
  ])('%s %s is to %s', (method, path, words) => {
    expect(describeRequest(method, path)).toBe(words);
  });
});
