import { FeatureBranchResult } from '../featureBranch/context/results';

/** Summarizes a deployment as Markdown. */
export function describeFeatureBranch(
  { namespace, branch, copy, build, urls }: FeatureBranchResult,
  {
    mode,
    sourceEnvironment,
    wait,
    expiresAt,
  }: {
    mode: 'namespace' | 'ephemeral';
    sourceEnvironment: string;
    wait: boolean;
    expiresAt?: string;
  },
): string {
  const row = ({ project, version, releaseUrl, taskUrl }: typeof build) =>
    `| ${project} | [${version}](${releaseUrl}) | [log](${taskUrl}) |`;
  const surroundings = copy
    ? `, with a copy of ${sourceEnvironment} around it`
    : ', alone: no project deploys it together with other services';
  return [
    `The branch **${branch}** ${wait ? 'runs' : 'is being deployed'} in ${
      mode === 'ephemeral'
        ? `the ephemeral environment **${namespace}**`
        : `the namespace **${namespace}**${surroundings}`
    }.`,
    ...urls.map(url => `- ${url}`),
    [
      '| project | release | task |',
      '| --- | --- | --- |',
      ...(copy ? [row(copy)] : []),
      row(build),
    ].join('\n'),
    ...(expiresAt ? [`It will be removed on ${readable(expiresAt)}.`] : []),
  ].join('\n\n');
}

function readable(time: string): string {
  const text = new Date(time).toLocaleString('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${text} UTC`;
}
