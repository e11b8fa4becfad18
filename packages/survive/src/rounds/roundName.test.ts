import { roundName, withoutRound } from './roundName';

describe('roundName', () => {
  it.each([0, 7, 42, 1234])('is taken out of a text again: %p', number => {
    expect(withoutRound(`cluster-${roundName(number)}-node`)).toBe(
      'cluster-round-node',
    );
  });
});

describe('withoutRound', () => {
  it.each([
    ['octopus-eks-cluster-round012-b08487', 'octopus-eks-cluster-round-digest'],
    [
      'role/octopus-eks-cluster-round012-b08487-NodeRole',
      'role/octopus-eks-cluster-round-digest-NodeRole',
    ],
    ['vpc-0a1b2c3d4e5f6a7b8', 'vpc-id'],
    ['http://a1-b2.elb.eu-west-1.amazonaws.com/', 'http://load-balancer/'],
    ['/app#/Spaces-12/projects/shop', '/app#/Spaces-id/projects/shop'],
    ['3ebaca737b5a74483c796073911dc63b748b04ce', 'commit'],
  ])('makes %s neutral', (text, expected) => {
    expect(withoutRound(text)).toBe(expected);
  });

  it.each(['a round of 12', 'feature-branch', '0.2.6-newbasket.3', 'eks-node'])(
    'leaves %s alone',
    text => {
      expect(withoutRound(text)).toBe(text);
    },
  );
});
