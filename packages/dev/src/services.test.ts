import { developmentServices } from './services';

describe('developmentServices', () => {
  it('gives each stand-in its port, and shows a ready line for each', () => {
    const [sandbox] = developmentServices('/root', {
      ...{ app: 1, backend: 2, octopus: 3 },
      ...{ github: 4, aws: 5, kubernetes: 6 },
    });
    expect(sandbox.command.slice(1).join(' ')).toBe(
      'src/cli.ts --octopus-port 3 --github-port 4 --aws-port 5 --kubernetes-port 6 --kubernetes-ca /root/node_modules/.cache/octopus-sandbox/kubernetes-ca.pem --aws-speed 30',
    );
    expect(
      sandbox.ready.map(({ label, address }) => `${label} ${address}`),
    ).toEqual([
      'Octopus sandbox http://localhost:3',
      'GitHub sandbox http://localhost:4',
      'AWS sandbox http://localhost:5',
      'Kubernetes sandbox https://localhost:6',
    ]);
  });
});
