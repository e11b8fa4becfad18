import { runbooks } from '../__testUtils__/runbooks';
import { matchesRunbook, sortRunbooks } from './runbooks';

const namesOf = (list: ReturnType<typeof runbooks>) =>
  list.map(({ name }) => name);

describe('sortRunbooks', () => {
  it('goes by the words of the names, whatever picture is before them', () => {
    const [scale, ...rest] = runbooks();
    const picture = { ...scale, name: '🚀' };
    expect(namesOf(sortRunbooks([picture, scale, ...rest]))).toEqual([
      '🚀',
      '📄 Get Pod Logs',
      '🔎 Get Pods',
      '⬇️ Scale Pods to Zero',
    ]);
  });
});

describe('matchesRunbook', () => {
  it.each([
    [' get ', ['🔎 Get Pods', '📄 Get Pod Logs']],
    ['the night', ['⬇️ Scale Pods to Zero']],
    ['', namesOf(runbooks())],
    ['delete', []],
  ])('finds what has %j in its name or description', (search, expected) => {
    const found = runbooks().filter(each => matchesRunbook(each, search));
    expect(namesOf(found)).toEqual(expected);
  });
});
