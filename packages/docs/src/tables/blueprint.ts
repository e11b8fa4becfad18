import { eksReferenceArchitecture } from '@octopus-backstage/plugin-octopus-blueprint';
import { markdownTable } from '../generate/markdownTable';

/** What the EKS reference architecture holds, kind by kind. */
export function blueprintContents(): string {
  const blueprint = eksReferenceArchitecture();
  const { projects, libraryVariableSets } = blueprint;
  const variables = [...libraryVariableSets, ...projects].flatMap(
    owner => owner.variables,
  );
  const inSets = libraryVariableSets.flatMap(set => set.variables).length;
  const prompted = variables.filter(variable => variable.prompt).length;
  const processes = projects.filter(
    ({ deploymentProcess }) => deploymentProcess.length > 0,
  );

  return markdownTable(
    ['Kind', 'Count', 'What'],
    [
      ['Environments', ...counted(blueprint.environments)],
      ['Lifecycles', ...counted(blueprint.lifecycles)],
      ['Feeds', ...counted(blueprint.feeds)],
      ['Accounts', ...counted(blueprint.accounts)],
      ['Library variable sets', ...counted(libraryVariableSets)],
      ['Project groups', ...counted(blueprint.projectGroups)],
      ['Projects', ...counted(projects)],
      [
        'Variables',
        String(variables.length),
        `${inSets} in library variable sets, ${
          variables.length - inSets
        } in projects; ${prompted} are prompted for`,
      ],
      ['Channels', ...inProjects(projects, project => project.channels)],
      ['Deployment processes', ...counted(processes)],
      ['Runbooks', ...inProjects(projects, project => project.runbooks)],
      ['Triggers', ...inProjects(projects, project => project.triggers)],
    ],
  );
}

interface Named {
  name: string;
}

function counted(objects: Named[]): [string, string] {
  return [String(objects.length), objects.map(({ name }) => name).join(', ')];
}

/** How many there are, and the names in each project; projects with the same names are told of together. */
function inProjects<P extends Named>(
  projects: P[],
  objectsOf: (project: P) => Named[],
): [string, string] {
  const groups = new Map<string, string[]>();
  for (const project of projects) {
    const names = objectsOf(project)
      .map(({ name }) => name)
      .join(', ');
    if (names) {
      groups.set(names, [...(groups.get(names) ?? []), project.name]);
    }
  }
  return [
    String(projects.flatMap(objectsOf).length),
    [...groups]
      .map(([names, owners]) => `in ${owners.join(', ')}: ${names}`)
      .join('; '),
  ];
}
