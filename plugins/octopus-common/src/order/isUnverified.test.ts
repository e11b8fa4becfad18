import { OctopusChannel, OctopusPhase } from '../types/project';
import { isUnverified } from './isUnverified';

const phase = (name: string, isOptional = false): OctopusPhase => ({
  name,
  environmentIds: [name],
  automaticEnvironmentIds: [],
  isOptional,
});
const channel: OctopusChannel = {
  id: 'Channels-1',
  name: 'Mainline',
  isDefault: true,
  lifecycleName: 'DevSecOps',
  phases: [phase('Test'), phase('Feature Branch', true)],
  rules: [],
};

describe('isUnverified', () => {
  it.each([
    [true, 'Feature Branch', true],
    [true, 'Elsewhere', true],
    [true, 'Test', false],
    [undefined, 'Feature Branch', false],
  ])('in a view with isPartial %s, %s: %s', (isPartial, id, expected) => {
    expect(isUnverified({ channels: [channel], isPartial }, id)).toBe(expected);
  });
});
