import { CustomErrorBase } from '@backstage/errors';

/** A task in Octopus ended without success. Its message has the end of the failing step's log. */
export class TaskFailedError extends CustomErrorBase {
  name = 'TaskFailedError' as const;
}
