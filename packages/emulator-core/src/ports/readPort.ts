/**
 * The port of a stand-in: from its flag, else from the environment, else the
 * usual one. Fails with the name of the setting that is no port.
 *
 * @public
 */
export function readPort(
  name: string,
  usual: number,
  flag: string | undefined,
  env: NodeJS.ProcessEnv,
): number {
  const variable = `SANDBOX_${name.toUpperCase()}_PORT`;
  const text = flag ?? env[variable] ?? String(usual);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    const setting = flag ? `--${name.toLowerCase()}-port` : variable;
    throw new Error(`${setting} is "${text}", which is no port.`);
  }
  return port;
}
