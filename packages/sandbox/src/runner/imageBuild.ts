/** Actions that prepare a builder, which one of this machine does not need. */
export const builderPreparations = [
  'docker/setup-qemu-action',
  'docker/setup-buildx-action',
];

/** Builds an image, or several at once. */
export const buildAction = 'docker/build-push-action';

/** The kind of processor of this machine, as images name it. */
const platform = `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`;

/**
 * The command that builds an image in place of docker/build-push-action, if that
 * builds for the processor of this machine alone. What is built stays with the
 * builder.
 *
 * @param builder - such as `['docker', 'build']`: it gets `--build-arg` and the
 *   folder, as `docker build`, `podman build` and `buildah bud` all take them
 * @param inputs - of the step
 */
export function imageBuild(
  builder: string[],
  uses: string,
  inputs: () => Record<string, string>,
): string[] | undefined {
  if (uses.split('@')[0] !== buildAction) {
    return undefined;
  }
  const { platforms, context, 'build-args': args = '' } = inputs();
  return platforms === platform
    ? [
        ...builder,
        ...args
          .split('\n')
          .filter(Boolean)
          .flatMap(argument => ['--build-arg', argument]),
        context,
      ]
    : undefined;
}
