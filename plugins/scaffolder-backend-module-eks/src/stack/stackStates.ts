import { StackStatus } from '@aws-sdk/client-cloudformation';

/**
 * What a stack is good for:
 * - `usable`: all that it shall have is there.
 * - `creating`: it becomes usable, or dead; its deletion cancels that.
 * - `changing`: it settles; until then nothing can be done with it.
 * - `deleting`: it goes, or is dead.
 * - `dead`: only what is left of it can be deleted.
 * - `stuck`: somebody changed it, and only they know how to go on.
 * - `empty`: somebody's change set, which was not executed; there is nothing behind it.
 * - `gone`: not there any more.
 */
export type StackState =
  | 'usable'
  | 'creating'
  | 'changing'
  | 'deleting'
  | 'dead'
  | 'stuck'
  | 'empty'
  | 'gone';

/**
 * What each status of CloudFormation means for a network. Sources: "Stack
 * status codes" in the CloudFormation User Guide; for `UPDATE_FAILED` also
 * RollbackStack, and for `UPDATE_ROLLBACK_FAILED` ContinueUpdateRollback in
 * the CloudFormation API Reference.
 */
export const stackStates: Record<StackStatus, StackState> = {
  CREATE_COMPLETE: 'usable',
  UPDATE_COMPLETE: 'usable',
  UPDATE_ROLLBACK_COMPLETE: 'usable',
  IMPORT_COMPLETE: 'usable',
  IMPORT_ROLLBACK_COMPLETE: 'usable',

  CREATE_IN_PROGRESS: 'creating',

  ROLLBACK_IN_PROGRESS: 'changing',
  UPDATE_IN_PROGRESS: 'changing',
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: 'changing',
  UPDATE_ROLLBACK_IN_PROGRESS: 'changing',
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: 'changing',
  IMPORT_IN_PROGRESS: 'changing',
  IMPORT_ROLLBACK_IN_PROGRESS: 'changing',

  DELETE_IN_PROGRESS: 'deleting',

  CREATE_FAILED: 'dead',
  ROLLBACK_COMPLETE: 'dead',
  ROLLBACK_FAILED: 'dead',
  DELETE_FAILED: 'dead',

  UPDATE_FAILED: 'stuck',
  UPDATE_ROLLBACK_FAILED: 'stuck',
  IMPORT_ROLLBACK_FAILED: 'stuck',

  REVIEW_IN_PROGRESS: 'empty',

  DELETE_COMPLETE: 'gone',
};
