import { SandboxContext } from '../../context';
import { Release, releases } from './release';

/** The releases of a project, newest first. */
export function releasesOf(ctx: SandboxContext, projectId: string): Release[] {
  return ctx.store
    .of(releases)
    .list()
    .filter(release => release.ProjectId === projectId)
    .sort(newestFirst);
}

/** Order of releases in lists: by the time of their making, newest first. */
export function newestFirst(a: Release, b: Release): number {
  return (
    b.assembled - a.assembled ||
    Number(b.Id.split('-')[1]) - Number(a.Id.split('-')[1])
  );
}
