import { projectView } from '../__testUtils__/projectView';
import { environmentsFor, hasNamespaces, takesNamespaces } from './namespaces';

describe('namespaces of an environment', () => {
  const project = projectView();
  const [branch, mainline] = project.releases;

  it('are known by what was deployed there', () => {
    expect(takesNamespaces(project, 'Environments-2')).toBe(true);
    expect(takesNamespaces(project, 'Environments-1')).toBe(false);
  });

  it('count only while something is in them', () => {
    expect(hasNamespaces(project, 'Environments-2')).toBe(true);
    const emptied = projectView();
    emptied.releases[0].deployments.forEach(each => {
      each.isRemoved = true;
    });
    expect(hasNamespaces(emptied, 'Environments-2')).toBe(false);
    expect(takesNamespaces(emptied, 'Environments-2')).toBe(true);
  });

  it('let a release go where it is already', () => {
    const been = { ...branch, nextEnvironmentIds: [] };
    expect(environmentsFor(project, been)).toEqual(['Environments-2']);
    expect(environmentsFor(project, mainline)).toEqual(
      mainline.nextEnvironmentIds,
    );
  });
});
