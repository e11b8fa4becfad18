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
  return [
    `The branch **${branch}** ${wait ? 'runs' : 'is being deployed'} in ${
      mode === 'ephemeral' ? 'the ephemeral environment' : 'the namespace'
    } **${namespace}**${
      copy ? `, with a copy of ${sourceEnvironment} around it` : ''
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
