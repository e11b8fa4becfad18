import { ServiceContext } from '../context/ServiceContext';
import { ProjectTarget } from '../target/ProjectTarget';
import { changeAndRefresh } from './changeAndRefresh';

/**
 * Sends a POST for a project and refreshes its snapshot.
 *
 * @throws what `changeAndRefresh` throws
 */
export function postAndRefresh<T>(
  ctx: ServiceContext,
  target: ProjectTarget,
  path: string,
  body?: object,
): Promise<T> {
  return changeAndRefresh(ctx, target, (client, base) =>
    client.post<T>(`${base}/${path}`, body),
  );
}
