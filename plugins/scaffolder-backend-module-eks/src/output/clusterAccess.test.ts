import { consoleUrl } from './clusterAccess';

describe('consoleUrl', () => {
  it.each([
    [
      'eu-west-1',
      'https://eu-west-1.console.aws.amazon.com/eks/home?region=eu-west-1#/clusters/octopus',
    ],
    [
      'cn-north-1',
      'https://cn-north-1.console.amazonaws.cn/eks/home?region=cn-north-1#/clusters/octopus',
    ],
    [
      'us-gov-west-1',
      'https://us-gov-west-1.console.amazonaws-us-gov.com/eks/home?region=us-gov-west-1#/clusters/octopus',
    ],
    [
      'eusc-de-east-1',
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/eks/home?region=eusc-de-east-1#/clusters/octopus',
    ],
    ['us-iso-east-1', ''],
  ])('knows the console of %s', (region, url) => {
    expect(consoleUrl({ name: 'octopus' }, region)).toBe(url);
  });
});
