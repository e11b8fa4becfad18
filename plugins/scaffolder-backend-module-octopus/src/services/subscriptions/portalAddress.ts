import {
  DiscoveryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const KEY = 'octopus.subscriptions.addresses';
const EXAMPLE = 'https://portal.example.com/api/octopus';

/**
 * Returns where Octopus reaches this portal: its public address, or another one that
 * its configuration lists. Octopus sends the secret there, so nobody who runs a
 * template may choose any other.
 *
 * @param entered - undefined or empty for the public address
 * @returns the address without a slash at its end
 * @throws InputError that names the field or the setting
 */
export async function portalAddress(
  options: { config: RootConfigService; discovery: DiscoveryService },
  entered: string | undefined,
): Promise<string> {
  const { config, discovery } = options;
  const listed = (config.getOptionalStringArray(KEY) ?? []).map((each, index) =>
    normalize(each, `${KEY}[${index}]`),
  );
  const own = normalize(
    await discovery.getExternalBaseUrl('octopus'),
    'backend.baseUrl',
  );
  if (!entered) {
    return own;
  }
  const address = normalize(entered, 'url');
  if (![own, ...listed].includes(address)) {
    throw new InputError(
      `url: this is not an address of this portal; leave it empty for ${own}, or add it to ${KEY}`,
    );
  }
  return address;
}

function normalize(text: string, field: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash
  ) {
    throw new InputError(
      `${field}: enter an address such as ${EXAMPLE}, without credentials, ? and #`,
    );
  }
  return url.href.replace(/\/+$/, '');
}
