import { taskLog } from '../__testUtils__/taskLog';
import { chooseLines, findFirstError, findLine, logText } from './taskLog';

const log = taskLog();
const [, , deploy] = log.steps;
const numbersOf = (wanted: Partial<Parameters<typeof chooseLines>[1]>) =>
  chooseLines(deploy.lines, {
    search: '',
    withVerbose: false,
    ...wanted,
  }).map(({ number }) => number);

describe('a line of a log', () => {
  it('is found by its step and its number', () => {
    expect(findLine(log, '3.2')).toEqual({ step: 3, line: 2 });
  });

  it.each([undefined, '', '9.1', '3.99', '3', '0.0', 'x'])(
    'is not there for %j',
    key => {
      expect(findLine(log, key)).toBeUndefined();
    },
  );

  it('is the first error of a step that failed, not what sums it up', () => {
    expect(findFirstError(log)).toEqual({ step: 3, line: 3 });
  });

  it('is an error of the task where no step has one', () => {
    expect(findFirstError({ steps: [log.steps[0]] })).toEqual({
      step: 1,
      line: 1,
    });
    expect(findFirstError({ steps: [log.steps[1]] })).toBeUndefined();
  });
});

describe('chooseLines', () => {
  it('leaves out verbose lines unless they are wanted', () => {
    expect(numbersOf({})).toEqual([2, 3, 4]);
    expect(numbersOf({ withVerbose: true })).toEqual([1, 2, 3, 4]);
  });

  it('searches whatever the case, and keeps the line that is linked', () => {
    expect(numbersOf({ search: 'IMAGEPULL' })).toEqual([3]);
    expect(numbersOf({ search: 'imagepull', linked: 1 })).toEqual([1, 3]);
  });
});

describe('logText', () => {
  it('has all lines, with the steps and the times', () => {
    const text = logText({ ...log, omittedLines: 7 });
    expect(text).toMatch(/^… 7\n== Deploy EKS Octopub Frontend/);
    expect(text).toMatch(/\n\S+Z {2}Verbose {4}Using kubectl 1\.34\n/);
  });
});
