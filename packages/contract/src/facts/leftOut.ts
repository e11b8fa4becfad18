import { RECORDED } from '../acceptedDifferences/sources';

/** Fields that the facts list and answers need not have. */
export interface LeftOut {
  operation: RegExp;
  at: RegExp;
  reason: string;
  /** Where the reason can be read. */
  source: string;
}

/** Why an answer may lack what a page lists: the pages list what there can be. */
export const leftOut: LeftOut[] = [
  {
    operation: /^/,
    at: /(^|\.)LastModified(By|On)$/,
    reason:
      'Recorded answers have the fields of most objects with null, and these two not at all.',
    source: `${RECORDED}/Spaces-1/environments/response.json`,
  },
  {
    operation: /^GET .*[^}]$/,
    at: /^Id$/,
    reason: 'Recorded lists and documents of links have no id.',
    source: `${RECORDED}/Spaces-1/environments/response.json`,
  },
  {
    operation: /variables/,
    at: /^Variables\[\]\.Scope\./,
    reason: 'A scope has the keys that its variable is scoped by.',
    source: 'octopus-api.md §3.2',
  },
];

/** Why an answer may lack a field; undefined where nothing explains it. */
export function reasonToLeaveOut(
  operation: string,
  at: string,
): LeftOut | undefined {
  return leftOut.find(one => one.operation.test(operation) && one.at.test(at));
}
