import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * What is read of the context that the scaffolder hands to an action: who
 * started the task. A task that is resumed has the same.
 *
 * @public
 */
export interface InitiatedRun {
  /** The credentials of the person or service that started the task. */
  getInitiatorCredentials(): Promise<BackstageCredentials>;
  /** Ends what is waited for once the run is cancelled. */
  signal?: AbortSignal;
  /** Keeps what was decided for a run that resumes this one. */
  checkpoint?(options: { key: string; fn: () => Promise<true> }): Promise<true>;
}

/**
 * Asks the portal's permission system whether whoever started a task may do what
 * an action is about to do.
 *
 * @public
 */
export interface ActionPermissions {
  /**
   * Makes sure that they have a permission that depends on no resource. A run
   * that is resumed keeps a yes: whoever started it may not be signed in any more.
   *
   * @param object - what it would be done to, such as `the space 'Platform'`
   * @throws NotAllowedError that names the permission and the object
   */
  require(
    run: InitiatedRun,
    permission: BasicPermission,
    object: string,
  ): Promise<void>;

  /**
   * Rejects those who have the permission on no resource at all, before the
   * resource is known.
   *
   * @throws NotAllowedError that names the permission and the object
   */
  requireSomewhere(
    run: InitiatedRun,
    permission: ResourcePermission,
    object: string,
  ): Promise<void>;

  /**
   * Makes sure that they have the permission on one of several resources that
   * stand for the same object. Where there is none, they must have it on all.
   *
   * @param options - `resourceRefs`: called only where the answer depends on it
   * @throws NotAllowedError that names the permission and the object
   */
  requireOnAny(
    run: InitiatedRun,
    permission: ResourcePermission,
    options: { object: string; resourceRefs(): Promise<string[]> },
  ): Promise<void>;
}
