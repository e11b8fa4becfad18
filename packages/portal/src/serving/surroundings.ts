import type { Ports } from '@octopus-backstage/dev';
import { Substitutes } from '../wiring/takeSteps';

/** What READMEs call examples, and what the stand-ins have in their place. */
export function substitutesFor(ports: Ports): Substitutes {
  return {
    'https://example.octopus.app': `http://localhost:${ports.octopus}`,
    'Spaces-1/my-project': 'Spaces-1/eks-octopub-frontend',
  };
}

/** What a portal's own environment has: the keys that its config names. */
export const secrets = {
  OCTOPUS_API_KEY: 'API-SANDBOXADMINISTRATOR0000000',
  OCTOPUS_READ_API_KEY: 'API-SANDBOXREADONLY000000000000',
  GITHUB_TOKEN: 'ghp_SandboxTokenOfTheSandboxUser00000000',
};

/** Addresses, and other servers than those of the world, for `app-config.local.yaml`. */
export function localConfig(ports: Ports): object {
  const baseUrl = `http://localhost:${ports.backend}`;
  const github = `localhost:${ports.github}`;
  return {
    // The backend serves the built app, as it does in production.
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port: ports.backend },
      cors: { origin: baseUrl },
    },
    integrations: {
      github: [
        {
          host: github,
          apiBaseUrl: `http://${github}`,
          token: secrets.GITHUB_TOKEN,
        },
      ],
    },
    aws: {
      mainAccount: {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      },
    },
    // A machine that is slow is no Octopus that is away.
    octopus: { answerWithin: '1 minute' },
    eks: { awsEndpointUrl: `http://localhost:${ports.aws}` },
    // create-app's legacy template switches it off.
    permission: { enabled: true },
  };
}
