import { parseImage } from '../names/image';
import { checkRegistryAccess } from './checkRegistryAccess';

const github = { host: 'github.com', owner: 'octopub' };
const onDockerHub = parseImage('octopub/shop', github);
const onGitHub = parseImage('ghcr.io/octopub/shop', github);
const onAmazon = parseImage(
  '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop',
  github,
);
const all = {
  dockerHubUsername: 'octopub',
  dockerHubToken: 'dckr_pat_x',
  awsRoleArn: 'arn:aws:iam::111122223333:role/publish',
};

describe('checkRegistryAccess', () => {
  it('takes what the registry needs, and nothing that others do', () => {
    const { awsRoleArn, ...dockerHub } = all;
    expect(checkRegistryAccess(all, onDockerHub)).toEqual(dockerHub);
    expect(checkRegistryAccess(all, onGitHub)).toEqual({});
    expect(checkRegistryAccess(all, onAmazon)).toEqual({ awsRoleArn });
  });

  it.each([
    ['dockerHubUsername', onDockerHub],
    ['dockerHubToken', onDockerHub],
    ['awsRoleArn', onAmazon],
  ])('asks for %s', (name, image) => {
    expect(() => checkRegistryAccess({ ...all, [name]: '' }, image)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(name),
      }),
    );
  });

  it.each(['awsRoleArn', 'octopusAwsRoleArn'])(
    'refuses what is no role as %s',
    name => {
      const user = 'arn:aws:iam::111122223333:user/ada';
      expect(() =>
        checkRegistryAccess({ ...all, [name]: user }, onAmazon),
      ).toThrow(new RegExp(`not the ARN of a role: write ${name}`));
    },
  );
});
