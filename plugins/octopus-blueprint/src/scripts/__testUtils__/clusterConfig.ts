import { execFileSync } from 'node:child_process';
import { loadScript } from '../loadScript';
import { hostTools } from './hostTools';

/** What create-eks-cluster writes for eksctl, for the cluster `octopus`. */
export function clusterConfig(): string {
  const script = loadScript('create-eks-cluster');
  const [write] = script.match(/^write_cluster_config\(\) \{$.*?^\}$/ms)!;
  const constants = script.match(/^[A-Z_]+=[\w.-]+$/gm)!;
  return execFileSync(
    hostTools.bash!,
    [
      '-c',
      [
        ...constants,
        'cluster_name=octopus region=eu-west-1',
        write.replace('cat >cluster.yaml', 'cat'),
        'write_cluster_config',
      ].join('\n'),
    ],
    { encoding: 'utf8' },
  );
}
