import { parseArgs } from 'node:util';

/**
 * Flags of the sandbox's command line. Each has a variable of the same name
 * behind it: `--task-speed` and `SANDBOX_TASK_SPEED`.
 *
 * @throws TypeError for a flag that does not exist
 */
export function readFlags(args: string[]) {
  return parseArgs({
    args,
    options: {
      'octopus-port': { type: 'string' },
      'github-port': { type: 'string' },
      'aws-port': { type: 'string' },
      'kubernetes-port': { type: 'string' },
      'kubernetes-ca': { type: 'string' },
      'aws-speed': { type: 'string' },
      seed: { type: 'string' },
      cloud: { type: 'string' },
      latency: { type: 'string' },
      'rate-limit': { type: 'string' },
      'task-speed': { type: 'string' },
      faults: { type: 'string' },
      record: { type: 'string' },
      'github-record': { type: 'string' },
      runner: { type: 'string' },
      'image-builder': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}

export type Flags = ReturnType<typeof readFlags>;

/** What `--help` prints. */
export const helpText = `Serves stand-ins of Octopus, GitHub, AWS and Kubernetes on this machine.

  --octopus-port N      default 7101; also --github-port, --aws-port, --kubernetes-port
  --seed on|off         an example application with its history; default on
  --cloud on|off        dynamic worker pools, as on Octopus Cloud; default on
  --latency MS          every answer waits; default 0
  --rate-limit R[:B]    requests a minute and burst, or off; default 200:200
  --task-speed N        how many times faster than life tasks run, or instant; default 1
  --aws-speed N         the same for what AWS and Kubernetes make; default 1
  --kubernetes-ca FILE  writes the certificate that Kubernetes is to be trusted by
  --faults JSON         list of faults, see FaultRule
  --record FILE         appends each exchange with Octopus as a line of JSON, secrets included
  --github-record FILE  the same for GitHub's API
  --runner on|off       what is pushed is taken by a simulated runner; default on
  --image-builder CMD   builds the image of what is pushed, such as "docker build"; default none

Each can be given as a variable too: SANDBOX_OCTOPUS_PORT, SANDBOX_TASK_SPEED, ...
While it runs: GET and DELETE /__sandbox/requests, POST /__sandbox/reset,
GET, POST and DELETE /__sandbox/faults, at the addresses of Octopus, GitHub and AWS.`;
