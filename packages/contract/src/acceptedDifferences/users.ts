import { moreFields } from './fields';
import { oneOf } from './shapes';
import { DOCS } from './sources';
import { AcceptedDifference } from './types';

/** Users. */
export const userDifferences: AcceptedDifference[] = [
  moreFields('UserResource', `${DOCS}/users.md`, {
    ServiceAccountType: oneOf('Standard', 'Agent'),
  }),
];
