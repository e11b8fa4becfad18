import { ConflictError } from '@backstage/errors';

/**
 * Notices that something is deleted while a run waits for it. AWS has no error
 * for that: once it is gone, it looks like something that is not visible yet.
 *
 * @param what - names it in the error, such as `node group ingress`
 * @returns to be passed what each probe finds; throws ConflictError as soon as
 *   that is being deleted, or gone although it was there before
 */
export function watchForDeletion(
  what: string,
): (found: { status?: string } | undefined) => void {
  let wasThere = false;
  return found => {
    if (found?.status === 'DELETING') {
      throw new ConflictError(
        `The ${what} is being deleted, by eks:delete-cluster or by somebody else. Wait until it is gone, and run this again if you still want it.`,
      );
    }
    if (!found && wasThere) {
      throw new ConflictError(
        `The ${what} was deleted while it was being created, by eks:delete-cluster or by somebody else. Run this again if you still want it.`,
      );
    }
    wasThere = !!found;
  };
}
