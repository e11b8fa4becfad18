import { AskedPermission, Caller } from './callers';
import { appliesTo, hasRuleFor } from './fakePermissions';

/** What a caller gets: let in, or refused with a status or the error that stands for it. */
export type Answer = 'yes' | '401' | '403' | '404';

/**
 * What a caller should get.
 *
 * @param options - `permission`: none where being signed in is enough;
 * `needsEntity`: whether it is about an entity of the catalog; `unknown`: what
 * somebody gets who is not signed in
 */
export function expectedAnswer(
  caller: Caller,
  options: {
    permission?: AskedPermission;
    needsEntity: boolean;
    unknown: Answer;
  },
): Answer {
  const { permission, needsEntity, unknown } = options;
  if (!caller.isSignedIn) {
    return unknown;
  }
  if (needsEntity && !caller.seesEntity) {
    return '404';
  }
  if (!permission || caller.allows(permission)) {
    return 'yes';
  }
  return hasRuleFor(caller, permission) && appliesTo(caller, true)
    ? 'yes'
    : '403';
}

const statusOf: Record<string, Answer> = {
  AuthenticationError: '401',
  NotAllowedError: '403',
  NotFoundError: '404',
};

/**
 * What somebody got who called an action.
 *
 * @throws what it threw, when that is no refusal
 */
export async function answerOf(run: () => Promise<unknown>): Promise<Answer> {
  try {
    await run();
    return 'yes';
  } catch (error) {
    const status = statusOf[(error as Error).name];
    if (!status) {
      throw error;
    }
    return status;
  }
}
