import { http, HttpResponse } from 'msw';
import { createShop } from '../__testUtils__/createShop';
import { createRelease, deploy } from '../__testUtils__/history';
import { createReplica, SharedStores } from '../__testUtils__/setUpFollower';
import { BASE_URL, setUpOctopus } from '../__testUtils__/setUpOctopus';
import { component } from '../__testUtils__/startPlugin';

const octopus = setUpOctopus();

it.each([
  ['projects', 'projects'],
  ['channels', 'channels/all'],
  ['deployments', 'deployments'],
])('a first view does without %s of all projects', async (_, route) => {
  const { project } = await createShop(octopus);
  await createRelease(octopus, 'Shop', '0.1.0-blue', {
    ChannelName: 'Feature Branches',
  });
  await deploy(octopus, 'Shop', '0.1.0-blue', 'Feature Branch', {
    'Kubernetes.Namespace': 'blue',
  });
  const entity = component('shop', {
    'octopus.com/project-id': `Spaces-1/${project.Id}`,
  });
  const replica = createReplica(octopus, [entity], new SharedStores());
  const follower = await replica.follower();
  await follower.look({ nextMs: 5_000 });
  const refused = jest.fn();
  octopus.server.use(
    http.get(`${BASE_URL}/api/Spaces-1/${route}`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      if (searchParams.has('projects') || searchParams.has('ids')) {
        return undefined;
      }
      refused();
      return HttpResponse.json(
        {},
        { status: 503, headers: { 'Retry-After': '300' } },
      );
    }),
  );
  const { namespaceDeployments } = await replica.view(project.Id);
  expect(namespaceDeployments).toMatchObject([{ namespace: 'blue' }]);
  expect(refused).toHaveBeenCalled();
});
