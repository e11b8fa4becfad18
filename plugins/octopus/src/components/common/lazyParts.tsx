import { ComponentType, lazy, ReactNode, Suspense, useState } from 'react';

/** The components of a file that is loaded apart from what shows them. */
interface LazyParts<M> {
  /** Loads the file, which then shows its components at once. */
  preload: () => Promise<M>;
  /**
   * One of its components.
   *
   * @param fallback - shown while the file is loaded
   */
  part: <N extends keyof M>(name: N, fallback?: ReactNode) => M[N];
}

/**
 * Splits the code that is needed later from what is shown first.
 *
 * @param load - the `import()` of the file
 */
export function lazyParts<M extends object>(
  load: () => Promise<M>,
): LazyParts<M> {
  let loaded: M | undefined;
  const preload = async () => {
    loaded = await load();
    return loaded;
  };
  return {
    preload,
    part: (name, fallback) => {
      const choose = (): ComponentType<any> =>
        (loaded?.[name] as ComponentType<any> | undefined) ??
        lazy(async () => ({
          default: (await preload())[name] as ComponentType<any>,
        }));
      const Part = (props: object) => {
        // Chosen once, since another type would lose the state; and anew by who
        // comes back, since a load that failed is never tried again by `lazy`.
        const [Chosen] = useState(choose);
        return (
          <Suspense fallback={fallback}>
            <Chosen {...props} />
          </Suspense>
        );
      };
      return Part as (typeof loaded & object)[typeof name];
    },
  };
}
