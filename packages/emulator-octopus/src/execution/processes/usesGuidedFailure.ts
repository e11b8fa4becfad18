import { Environment } from '../../environments/environments';
import { GuidedFailureMode } from '../../projects/projects';

/** Whether failures wait for a person: as asked, or by mode and environment. */
export function usesGuidedFailure(
  asked: boolean | undefined,
  mode: GuidedFailureMode,
  environment: Environment,
): boolean {
  if (asked !== undefined) return asked;
  return mode === 'EnvironmentDefault'
    ? environment.UseGuidedFailure
    : mode === 'On';
}
