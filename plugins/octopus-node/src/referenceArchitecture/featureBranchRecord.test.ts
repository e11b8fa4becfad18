import {
  formatFeatureBranchRecord,
  parseFeatureBranchRecord,
} from './featureBranchRecord';

describe('the record of a feature branch', () => {
  it('is read as it was written, from among other comments', () => {
    const record = {
      namespace: 'login',
      branch: 'feature/"login"',
      expiresAt: '2026-12-01T00:00:00.000Z',
      owner: 'user:default/guest',
    };

    const comments = `Deployed for guest\n${formatFeatureBranchRecord(record)}`;

    expect(parseFeatureBranchRecord(comments)).toEqual(record);
  });

  it.each([
    undefined,
    null,
    '',
    'Deployed by hand',
    'Feature branch: not JSON',
    'Feature branch: null',
    'Feature branch: {"branch":"x"}',
  ])('is not there in %j', comments => {
    expect(parseFeatureBranchRecord(comments)).toBeUndefined();
  });

  it('leaves out a date that is none', () => {
    expect(
      parseFeatureBranchRecord(
        'Feature branch: {"namespace":"x","expiresAt":"soon"}',
      ),
    ).toEqual({ namespace: 'x' });
  });
});
