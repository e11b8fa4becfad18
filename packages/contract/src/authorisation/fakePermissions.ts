import { AskedPermission, Caller } from './callers';

interface Question {
  permission: AskedPermission;
  resourceRef?: string;
}

const ENVIRONMENT = 'octopus-environment';
/** Whatever has an owner. */
const OWNED = ['catalog-entity', ENVIRONMENT];

/** Whether the rule of a caller says anything about permissions of this kind. */
export function hasRuleFor(
  { rule }: Caller,
  { resourceType }: AskedPermission,
): boolean {
  return rule === 'owner'
    ? OWNED.includes(`${resourceType}`)
    : rule !== undefined && resourceType === ENVIRONMENT;
}

/** What the rule says about an entity in an environment. */
export function appliesTo({ rule, owns }: Caller, isHere: boolean): boolean {
  return rule === 'owner' ? owns : isHere === (rule === 'here');
}

/**
 * A permission system in which one kind of caller asks. It has the methods of
 * Backstage's `PermissionsService`.
 *
 * @param here - names of the environments in which everything happens
 */
export function fakePermissions(caller: Caller, ...here: string[]) {
  const decide = (permission: AskedPermission) => {
    if (caller.allows(permission)) {
      return 'ALLOW';
    }
    return hasRuleFor(caller, permission) ? 'CONDITIONAL' : 'DENY';
  };
  return {
    authorize: async (questions: Question[]): Promise<any[]> =>
      questions.map(({ permission, resourceRef }) => {
        const decision = decide(permission);
        if (decision !== 'CONDITIONAL') {
          return { result: decision };
        }
        const isHere = here.some(name =>
          resourceRef?.endsWith(`?environment=${encodeURIComponent(name)}`),
        );
        return { result: appliesTo(caller, isHere) ? 'ALLOW' : 'DENY' };
      }),
    authorizeConditional: async (questions: Question[]): Promise<any[]> =>
      questions.map(({ permission }) => ({ result: decide(permission) })),
  };
}
