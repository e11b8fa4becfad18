import { SpaceWriter } from '../SpaceWriter';
import { services } from './names';
import { createInfrastructure, createService, createStack } from './projects';
import { createShared } from './shared';

/** Makes the reference architecture's objects in an empty space. */
export async function createObjects(writer: SpaceWriter): Promise<void> {
  const shared = await createShared(writer);
  await createInfrastructure(writer, shared);
  const children = [];
  for (const service of services) {
    const { Id } = await createService(writer, service, shared);
    children.push({ service, projectId: Id });
  }
  await createStack(writer, children, shared);
}
