import { compareFindings } from './compareFindings';

const accepted = [
  {
    judge: 'attw' as const,
    rule: 'FallbackCondition',
    packages: ['octopus'],
    reason: 'the order of conditions',
  },
];
const finding = {
  judge: 'attw' as const,
  package: '@octopus-backstage/plugin-octopus',
  rule: 'FallbackCondition',
  about: '.',
};

describe('compareFindings', () => {
  it('says nothing when all that is found is accepted', () => {
    expect(compareFindings([finding, finding], accepted)).toEqual([]);
  });

  it('names what is new, and what is gone', () => {
    const other = '@octopus-backstage/plugin-octopus-node';
    expect(compareFindings([{ ...finding, package: other }], accepted)).toEqual(
      [
        `attw FallbackCondition: ${other} (.)`,
        'attw FallbackCondition: @octopus-backstage/plugin-octopus is accepted, but found no more',
      ],
    );
  });
});
