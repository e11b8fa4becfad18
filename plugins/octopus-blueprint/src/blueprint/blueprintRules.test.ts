import { loadScript, scriptNames } from '../scripts/loadScript';
import {
  allReferences,
  allSteps,
  allSuppliedValues,
} from './__testUtils__/blueprintParts';
import { exampleInput } from './__testUtils__/exampleInput';
import { originalInventory } from './__testUtils__/originalInventory';
import { eksReferenceArchitecture } from './eksReferenceArchitecture';
import { credentials } from './input/credentials';
import { Blueprint, Reference, SuppliedValue } from './model/Blueprint';
import { workerPoolName } from './model/objectNames';
import {
  scaleToOneRunbookName,
  scaleToZeroRunbookName,
} from './runbooks/scaling';

const blueprint = eksReferenceArchitecture(exampleInput);
const { projects } = blueprint;

function namesOf(items: { name: string }[]): string[] {
  return items.map(({ name }) => name);
}

function stepsOfType(actionType: string) {
  return allSteps(blueprint).filter(
    ({ step }) => step.actionType === actionType,
  );
}

/** All variables that the original makes. */
function originalVariables(): { name: string; prompt?: unknown }[] {
  const { libraryVariableSets, projects: originals } = originalInventory();
  return [...libraryVariableSets, ...originals].flatMap(
    (owner: { variables: { name: string; prompt?: unknown }[] }) =>
      owner.variables,
  );
}

const environmentNames = namesOf(blueprint.environments);

const known: Record<Reference['ref'], string[]> = {
  environment: environmentNames,
  lifecycle: namesOf(blueprint.lifecycles),
  feed: namesOf(blueprint.feeds),
  account: namesOf(blueprint.accounts),
  libraryVariableSet: namesOf(blueprint.libraryVariableSets),
  projectGroup: namesOf(blueprint.projectGroups),
  project: namesOf(projects),
  workerPool: [workerPoolName],
};

describe('names in the blueprint', () => {
  it('are those of objects in the blueprint where they are references', () => {
    const references = allReferences(blueprint);
    expect(references.length).toBeGreaterThan(0);
    for (const { ref, name } of references) {
      expect(known[ref]).toContain(name);
    }
  });

  it('are those of objects in the blueprint everywhere else', () => {
    const used = {
      environment: [
        ...blueprint.lifecycles
          .flatMap(({ phases }) => phases)
          .flatMap(phase => [
            ...phase.automaticDeploymentTargets,
            ...phase.optionalDeploymentTargets,
          ]),
        ...projects.flatMap(project => [
          ...project.variables.flatMap(variable => variable.environments ?? []),
          ...project.runbooks.flatMap(runbook => runbook.environments),
          ...project.triggers.flatMap(trigger => trigger.environments),
        ]),
        ...allSteps(blueprint).flatMap(({ step }) => step.environments),
      ],
      lifecycle: projects.flatMap(project => [
        project.lifecycle,
        ...project.channels.flatMap(channel => channel.lifecycle ?? []),
      ]),
      projectGroup: projects.map(project => project.projectGroup),
      libraryVariableSet: projects.flatMap(
        project => project.libraryVariableSets,
      ),
      feed: allSteps(blueprint).flatMap(
        ({ step }) => step.container?.feed ?? [],
      ),
      workerPool: allSteps(blueprint).flatMap(
        ({ step }) => step.workerPool ?? [],
      ),
    };
    for (const [kind, names] of Object.entries(used)) {
      expect(names.length).toBeGreaterThan(0);
      expect(known[kind as Reference['ref']]).toEqual(
        expect.arrayContaining(names),
      );
    }
  });

  it('differ by more than case', () => {
    const lists: string[][] = [
      ...Object.values(known),
      ...projects.flatMap(project => [
        namesOf(project.channels),
        namesOf(project.runbooks),
        namesOf(project.triggers),
        namesOf(project.deploymentProcess),
        ...project.runbooks.map(runbook => namesOf(runbook.steps)),
      ]),
    ];
    for (const list of lists) {
      const folded = list.map(name => name.toLocaleLowerCase('en-US'));
      expect(new Set(folded).size).toBe(list.length);
    }
  });

  it('of steps have no question mark, which Octopus refuses', () => {
    expect(
      allSteps(blueprint).filter(({ step }) => step.name.includes('?')),
    ).toEqual([]);
  });
});

describe('channels', () => {
  it.each(projects.map(project => [project.name, project] as const))(
    'of %s have one default, and rules for steps with packages',
    (_name, project) => {
      expect(project.channels.filter(({ isDefault }) => isDefault)).toEqual([
        expect.objectContaining({ name: 'Mainline' }),
      ]);
      const packages = project.deploymentProcess.flatMap(step =>
        (step.packages ?? []).map(({ name }) => [step.name, name]),
      );
      const ruled = project.channels
        .flatMap(({ rules }) => rules)
        .flatMap(({ actionPackages }) => actionPackages)
        .map(entry => [entry.deploymentAction, entry.packageReference]);
      expect(ruled.sort()).toEqual(packages.sort());
    },
  );
});

describe('variables', () => {
  const variables = [...blueprint.libraryVariableSets, ...projects].flatMap(
    owner => owner.variables,
  );

  it('ask for what has no value', () => {
    const prompted = variables.filter(({ prompt }) => prompt);
    expect(namesOf(prompted).sort()).toEqual(
      originalVariables()
        .filter(({ prompt }) => prompt)
        .map(({ name }) => name)
        .sort(),
    );
    expect(
      variables.filter(({ value, prompt }) => value === '' && !prompt),
    ).toEqual([]);
  });

  it('are known apart by name and environments', () => {
    for (const owner of [...blueprint.libraryVariableSets, ...projects]) {
      const keys = owner.variables.map(({ name, environments = [] }) =>
        JSON.stringify([name.toLocaleLowerCase('en-US'), environments]),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('secrets', () => {
  const sensitiveValues = (of: Blueprint) => [
    ...of.libraryVariableSets
      .flatMap(({ variables }) => variables)
      .filter(({ type }) => type === 'Sensitive')
      .map(({ value }) => value),
    ...of.feeds.flatMap(({ password }) => password ?? []),
    ...of.accounts.flatMap(account =>
      'secretKey' in account ? [account.secretKey] : [],
    ),
  ];

  it('are supplied values, and are marked as sensitive', () => {
    const values = sensitiveValues(blueprint);
    expect(
      new Set(values.map(value => (value as SuppliedValue).supplied)),
    ).toEqual(
      new Set([
        exampleInput.awsSecretKey,
        exampleInput.dockerHubPassword,
        exampleInput.githubToken,
        exampleInput.octopusApiKey,
      ]),
    );
    for (const value of values) {
      expect(value).toMatchObject({
        sensitive: true,
        title: expect.any(String),
      });
    }
  });

  it('are nowhere but in supplied values', () => {
    const rest = JSON.stringify(blueprint, (_key, value) =>
      value?.placeholder ? undefined : value,
    );
    for (const secret of Object.values(exampleInput)) {
      expect(JSON.stringify(blueprint)).toContain(secret);
      expect(rest).not.toContain(secret);
    }
  });

  it('have a placeholder that says what to fill in', () => {
    const values = allSuppliedValues(eksReferenceArchitecture());
    expect(new Set(values.map(({ title }) => title))).toEqual(
      new Set(Object.values(credentials({})).map(({ title }) => title)),
    );
    for (const { supplied, placeholder, title } of values) {
      expect(supplied).toBeUndefined();
      expect(placeholder).toContain(title);
    }
  });
});

describe('steps', () => {
  const containers = stepsOfType('Octopus.KubernetesDeployContainers');
  const releases = stepsOfType('Octopus.DeployRelease');

  it('deploy each service, and each in the stack', () => {
    expect(containers).toHaveLength(3);
    expect(releases).toHaveLength(containers.length);
  });

  it('that run a script have one for Bash that is not empty', () => {
    const scripts = allSteps(blueprint).filter(({ step }) =>
      step.actionType.includes('Script'),
    );
    expect(
      new Set(
        scripts.map(
          ({ step }) => step.properties['Octopus.Action.Script.ScriptBody'],
        ),
      ),
    ).toEqual(new Set(scriptNames.map(loadScript)));
    expect(scripts).toHaveLength(
      allSteps(blueprint).length - containers.length - releases.length,
    );
    for (const { step } of scripts) {
      expect(step.properties).toMatchObject({
        'Octopus.Action.Script.Syntax': 'Bash',
        'Octopus.Action.Script.ScriptSource': 'Inline',
        'Octopus.Action.Script.ScriptBody': expect.stringMatching(
          /^#!.*bash[\s\S]*set -\w*e/,
        ),
      });
    }
  });

  it('run scripts without expressions, which Octopus would replace before they run', () => {
    for (const { step } of allSteps(blueprint)) {
      expect(
        step.properties['Octopus.Action.Script.ScriptBody'] ?? '',
      ).not.toMatch(/#\{/);
    }
  });

  it('have JSON where Octopus wants JSON', () => {
    const values = allSteps(blueprint)
      .flatMap(({ step }) => Object.values(step.properties))
      .filter(value => typeof value === 'object' && 'json' in value);
    // Of a container its definition, ports, annotations and rules; of a release its variables.
    expect(values).toHaveLength(4 * containers.length + releases.length);
    for (const value of values) {
      const { json } = value as { json: unknown };
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    }
  });

  it('run in pinned containers', () => {
    const images = allSteps(blueprint).flatMap(
      ({ step }) => step.container?.image ?? [],
    );
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) {
      expect(image).toMatch(/:\d+\.\d+\.\d+/);
    }
  });

  // Older builds push the number of a release without the suffix (WorkerTools f4e4494).
  it('run in worker tools of a release that has the tag', () => {
    const images = allSteps(blueprint).flatMap(
      ({ step }) => step.container?.image ?? [],
    );

    expect(images.length).toBeGreaterThan(0);
    for (const image of images) {
      const [, minor, patch] = image
        .match(/^octopusdeploy\/worker-tools:6\.(\d+)\.(\d+)-ubuntu\.24\.04$/)!
        .map(Number);
      expect(minor * 100 + patch).toBeGreaterThanOrEqual(604);
    }
  });

  it('read output of steps that come before them', () => {
    for (const project of projects) {
      for (const steps of [
        project.deploymentProcess,
        ...project.runbooks.map(runbook => runbook.steps),
      ]) {
        steps.forEach((step, index) => {
          const earlier = namesOf(steps.slice(0, index));
          const { 'Octopus.Action.Script.ScriptBody': _, ...properties } =
            step.properties;
          const read = JSON.stringify(properties).matchAll(
            /Octopus\.Action\[([^\]]+)\]\.Output/g,
          );
          expect(earlier).toEqual(
            expect.arrayContaining([...read].map(match => match[1])),
          );
        });
      }
    }
  });
});

describe('triggers', () => {
  it('run runbooks of their project where those may run', () => {
    const containers = stepsOfType('Octopus.KubernetesDeployContainers');
    const triggers = projects.flatMap(project =>
      project.triggers.map(trigger => ({ project, trigger })),
    );
    expect(triggers.map(({ trigger }) => trigger.runbook)).toEqual(
      containers.flatMap(() => [scaleToZeroRunbookName, scaleToOneRunbookName]),
    );
    for (const { project, trigger } of triggers) {
      const runbook = project.runbooks.find(
        ({ name }) => name === trigger.runbook,
      );
      expect(runbook?.environments).toEqual(
        expect.arrayContaining(trigger.environments),
      );
      expect(trigger.environments).not.toContain('Production');
    }
  });
});
