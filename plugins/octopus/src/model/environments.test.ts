import { projectView } from '../__testUtils__/projectView';
import { projectEnvironments } from './environments';

describe('projectEnvironments', () => {
  it('keeps to the lifecycles of the channels, in the order of the space', () => {
    expect(projectEnvironments(projectView()).map(({ name }) => name)).toEqual([
      'Development',
      'Feature Branch',
      'Test',
      'Production',
      'Security',
    ]);
  });

  it('takes all where a lifecycle has no phases', () => {
    const project = projectView();
    project.channels[1].phases = [];
    expect(projectEnvironments(project)).toHaveLength(6);
  });
});
