import { ConfigReader } from '@backstage/config';
import { portSettings, Ports, readPorts } from '@octopus-backstage/dev';
import { parse } from 'yaml';
import { markdownTable } from '../generate/markdownTable';
import { readText } from '../repository';

const services: Record<keyof Ports, { what: string; protocol: string }> = {
  app: { what: 'the portal', protocol: 'http' },
  backend: { what: 'its backend', protocol: 'http' },
  octopus: { what: 'sandbox: Octopus', protocol: 'http' },
  github: { what: 'sandbox: GitHub', protocol: 'http' },
  aws: { what: 'sandbox: AWS', protocol: 'http' },
  kubernetes: { what: 'sandbox: Kubernetes', protocol: 'https' },
};

/** Where `yarn dev` listens, as the repository is configured. */
export function addresses(): string {
  const ports = readPorts(
    new ConfigReader(parse(readText('app-config.yaml'))),
    {},
  );
  return markdownTable(
    ['address', 'what', 'setting that changes the port'],
    (Object.keys(services) as (keyof Ports)[]).map(name => [
      `${services[name].protocol}://localhost:${ports[name]}`,
      services[name].what,
      asCode(portSettings[name]),
    ]),
  );
}

/** Names of settings and files in a sentence, as code. */
function asCode(sentence: string): string {
  return sentence.replace(/[\w-]+(?:[._][\w[\]-]+)+/g, name => `\`${name}\``);
}
