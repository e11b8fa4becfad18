import { OctopusBuildInformation } from '@octopus-backstage/plugin-octopus-common';
import { BuildInformationResource } from '../resources/releases';
import { omitEmpty } from './fields';

/** More than that nobody reads, and every release of a page has them. */
const MOST = 50;
const LONGEST = 200;

/** Build servers write these, so only web addresses may become links. */
export function webAddress(url: string | null | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/** Maps the commits and the issues of a build. */
export function toBuildContents({
  Commits,
  WorkItems,
}: BuildInformationResource): Pick<
  OctopusBuildInformation,
  'commits' | 'workItems'
> {
  const commits = (Commits ?? []).slice(0, MOST).map(commit => ({
    id: commit.Id,
    message: firstLine(commit.Comment),
    ...omitEmpty({ url: webAddress(commit.LinkUrl) }),
  }));
  const workItems = (WorkItems ?? []).slice(0, MOST).map(item => ({
    id: item.Id,
    ...omitEmpty({
      url: webAddress(item.LinkUrl),
      description: item.Description,
      source: item.Source,
    }),
  }));
  return {
    ...(commits.length > 0 && { commits }),
    ...(workItems.length > 0 && { workItems }),
  };
}

/** The first line of a commit's message, shortened. */
export function firstLine(comment: string | null | undefined): string {
  const [line] = (comment ?? '').trim().split('\n');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
