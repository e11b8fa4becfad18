import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { projects } from '../projects/projects';
import { tenants } from './tenants';

/** A project or an environment that is deleted takes its connections to tenants along. */
export function forgetConnections(ctx: SandboxContext): void {
  const store = ctx.store.of(tenants);
  const change = (
    kept: (projectId: string, ids: string[]) => string[] | undefined,
  ) =>
    store.list().forEach(tenant =>
      store.put({
        ...tenant,
        ProjectEnvironments: Object.fromEntries(
          Object.entries(tenant.ProjectEnvironments).flatMap(
            ([projectId, ids]) => {
              const left = kept(projectId, ids);
              return left ? [[projectId, left]] : [];
            },
          ),
        ),
      }),
    );
  ctx.onDelete(projects, ({ Id }) =>
    change((projectId, ids) => (projectId === Id ? undefined : ids)),
  );
  ctx.onDelete(environments, ({ Id }) =>
    change((_, ids) => ids.filter(id => id !== Id)),
  );
}
