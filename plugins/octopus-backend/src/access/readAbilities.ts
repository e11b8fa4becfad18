import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  formatOctopusEnvironmentRef,
  OctopusAbilities,
  OctopusAbility,
  octopusDeploymentCreatePermission,
  OctopusProjectView,
  octopusReleaseCreatePermission,
  octopusRunbookRunPermission,
  octopusTaskCancelPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { ServiceContext } from '../services/ServiceContext';
import { Caller } from './Caller';

type Ability = keyof OctopusAbilities;

const onEntity: [Ability, ResourcePermission][] = [
  ['createRelease', octopusReleaseCreatePermission],
  ['cancelTask', octopusTaskCancelPermission],
];
const onEnvironment: [Ability, ResourcePermission][] = [
  ['deploy', octopusDeploymentCreatePermission],
  ['runRunbook', octopusRunbookRunPermission],
];

/** What a disabled project refuses; its tasks can still be canceled. */
const closed: Ability[] = ['createRelease', 'deploy', 'runRunbook'];

/** What the caller may do with the project of an entity, decided in one request. */
export async function readAbilities(
  { permissions }: ServiceContext,
  { credentials }: Caller,
  entityRef: string,
  view: Pick<OctopusProjectView, 'project' | 'environments'>,
): Promise<OctopusAbilities> {
  const { project, environments } = view;
  const questions = [
    ...onEntity.map(([ability, permission]) => ({
      ability,
      id: undefined,
      request: { permission, resourceRef: entityRef },
    })),
    ...onEnvironment.flatMap(([ability, permission]) =>
      environments.map(({ id, name }) => ({
        ability,
        id,
        request: {
          permission,
          resourceRef: formatOctopusEnvironmentRef({
            entityRef,
            environment: name,
          }),
        },
      })),
    ),
  ];
  const decisions = await permissions.authorize(
    questions.map(({ request }) => request),
    { credentials },
  );
  const toAbility = (
    ability: Ability,
    asked: number,
    denied: { id?: string }[],
  ): OctopusAbility => {
    if (denied.length > 0 && denied.length === asked) {
      return { allowed: false, reason: 'permission' };
    }
    if (project.isDisabled && closed.includes(ability)) {
      return { allowed: false, reason: 'disabledProject' };
    }
    const exceptIn = denied.flatMap(({ id }) => id ?? []);
    return { allowed: true, ...(exceptIn.length > 0 && { exceptIn }) };
  };
  const decide = ([ability]: [Ability, ResourcePermission]) => {
    const own = questions.filter(question => question.ability === ability);
    const denied = own.filter(
      question =>
        decisions[questions.indexOf(question)].result !== AuthorizeResult.ALLOW,
    );
    return [ability, toAbility(ability, own.length, denied)] as const;
  };
  return Object.fromEntries(
    [...onEntity, ...onEnvironment].map(decide),
  ) as unknown as OctopusAbilities;
}
