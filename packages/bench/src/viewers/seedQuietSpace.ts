import { SeedingOctopus } from '@octopus-backstage/emulator-octopus';
import { processStep, SeededProjects } from './seedProjects';

const MINUTE_MS = 60_000;

/**
 * Makes many projects with one environment, and deploys one release of each there,
 * every other minute until an hour ago. Nothing runs any more.
 */
export async function seedQuietSpace(
  octopus: SeedingOctopus,
  count: number,
): Promise<SeededProjects> {
  const end = octopus.now().getTime() - 60 * MINUTE_MS;
  const goBack = (projects: number) =>
    octopus.goTo(new Date(end - projects * 2 * MINUTE_MS));
  goBack(count);
  const send = async (method: string, path: string, body?: object) => {
    const answer = await octopus.fetch(
      new Request(`http://octopus.invalid${path}`, {
        method,
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${await answer.text()}`);
    }
    return answer.json();
  };
  const spaceId = 'Spaces-2';
  const at = `/api/${spaceId}`;
  await send('POST', `${at}/environments`, { Name: 'Production' });
  const [group] = await send('GET', `${at}/projectgroups/all`);
  const [lifecycle] = await send('GET', `${at}/lifecycles/all`);
  const projectIds: string[] = [];
  for (let number = 1; number <= count; number++) {
    const ProjectName = `Service ${number}`;
    goBack(count - number);
    const { Id, DeploymentProcessId } = await send('POST', `${at}/projects`, {
      Name: ProjectName,
      ProjectGroupId: group.Id,
      LifecycleId: lifecycle.Id,
    });
    const path = `${at}/deploymentprocesses/${DeploymentProcessId}`;
    const process = await send('GET', path);
    await send('PUT', path, { ...process, Steps: [processStep] });
    const release = {
      SpaceId: spaceId,
      SpaceIdOrName: spaceId,
      ProjectName,
      ReleaseVersion: '1.0.0',
    };
    await send('POST', `${at}/releases/create/v1`, release);
    await send('POST', `${at}/deployments/create/untenanted/v1`, {
      ...release,
      EnvironmentNames: ['Production'],
    });
    projectIds.push(Id);
  }
  return { spaceId, projectIds };
}
