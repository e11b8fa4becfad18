import { PortalApi } from '../portal/PortalApi';
import { Portal } from '../portal/startPortal';
import { Page } from '../viewers/watchPages';
import { deployOctopub } from '../world/deployOctopub';
import { addTargets, fillSpace } from '../world/spaces';

const SERVICES = {
  frontend: 'eks-octopub-frontend',
  products: 'eks-octopub-products',
  audits: 'eks-octopub-audits',
};
const ROUTES = ['project', 'releases', 'runbooks', 'feature-branches'];

/** The pages of three services that run, on both replicas. */
export async function preparePages({
  standIns,
  entities,
  replicas,
}: Portal): Promise<Page[]> {
  const { client } = standIns;
  const spaceId = await fillSpace(client, 'Watched');
  await addTargets(client, spaceId);
  await deployOctopub(client, spaceId);
  const api = new PortalApi(() => replicas[0].url);
  for (const [name, slug] of Object.entries(SERVICES)) {
    await api.register(entities.add(name, `${spaceId}/${slug}`));
    await api.waitForEntity(`component/default/${name}`);
  }
  const pages: Page[] = [];
  for (const { url } of replicas) {
    const token = await new PortalApi(() => url).signIn();
    for (const name of Object.keys(SERVICES)) {
      for (const route of ROUTES) {
        pages.push({
          url: `${url}/api/octopus/v1/entity/default/component/${name}/${route}`,
          token,
          kind: route,
        });
      }
    }
  }
  return pages;
}
