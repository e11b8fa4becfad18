import { formatFeatureBranchRecord } from '@octopus-backstage/plugin-octopus-node';
import { readableComments } from './readableComments';

const record = formatFeatureBranchRecord({ namespace: 'feature-login' });

describe('readableComments', () => {
  it.each([
    [`Deployed by ada\n${record}`, 'Deployed by ada'],
    [`${record}\nFor the fair`, 'For the fair'],
    ['Feature branch: login, for the fair', undefined],
    ['Hotfix\nfor ticket 7', undefined],
  ])('keeps what people wrote in %j', (comments, expected = comments) => {
    expect(readableComments(comments)).toBe(expected);
  });

  it.each([[record], [''], [null]])('finds nothing to read in %j', comments => {
    expect(readableComments(comments)).toBeUndefined();
  });
});
