import { ProjectSpec } from '../../blueprint/model/Blueprint';
import { BlueprintObject, object, variableObject } from './BlueprintObject';
import { objectKey } from './objectKey';

/** What a project holds, each after what it needs. */
export function projectObjects(spec: ProjectSpec): BlueprintObject[] {
  const project = spec.name;
  const owner = objectKey({ kind: 'project', name: project });

  const variables = spec.variables.map(variable =>
    variableObject(variable, owner, { project }),
  );
  const process = spec.deploymentProcess.length
    ? [
        object(
          { kind: 'deploymentProcess', project, name: project },
          spec.deploymentProcess,
          { owner },
        ),
      ]
    : [];
  return [
    ...variables,
    ...process,
    ...channels(spec, owner, process),
    ...runbooks(spec, owner),
    ...spec.triggers.map(trigger =>
      object(
        { kind: 'trigger', project, name: trigger.name },
        { ...trigger, project },
        {
          owner,
          // Triggers run what is published.
          needs: [
            objectKey({
              kind: 'runbookProcess',
              project,
              name: trigger.runbook,
            }),
          ],
        },
      ),
    ),
  ];
}

/** The default channel goes first: Octopus wants one at any time. Rules name steps, so they need the process. */
function channels(
  spec: ProjectSpec,
  owner: string,
  process: BlueprintObject[],
): BlueprintObject[] {
  const project = spec.name;
  const steps = process.map(({ key }) => key);
  const make = (channel: ProjectSpec['channels'][number], needs: string[]) =>
    object({ kind: 'channel', project, name: channel.name }, channel, {
      owner,
      needs: [...steps, ...needs],
    });
  const first = spec.channels
    .filter(({ isDefault }) => isDefault)
    .map(channel => make(channel, []));
  return [
    ...first,
    ...spec.channels
      .filter(({ isDefault }) => !isDefault)
      .map(channel =>
        make(
          channel,
          first.map(({ key }) => key),
        ),
      ),
  ];
}

function runbooks(spec: ProjectSpec, owner: string): BlueprintObject[] {
  const project = spec.name;
  const sees = [
    owner,
    ...spec.libraryVariableSets.map(name =>
      objectKey({ kind: 'libraryVariableSet', name }),
    ),
  ];
  return spec.runbooks.flatMap(runbook => {
    const itself = object(
      { kind: 'runbook', project, name: runbook.name },
      runbook,
      { owner },
    );
    return [
      itself,
      ...(runbook.steps.length
        ? [
            object(
              { kind: 'runbookProcess', project, name: runbook.name },
              runbook.steps,
              { owner: itself.key, sees },
            ),
          ]
        : []),
    ];
  });
}
