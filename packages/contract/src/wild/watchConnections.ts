import { Socket } from 'node:net';

/**
 * Notes every place that this process connects to, whichever client does it.
 *
 * @returns `places`: such as `127.0.0.1:4711`, each once; `stop`: ends it
 */
export function watchConnections(): { places: string[]; stop(): void } {
  const places = new Set<string>();
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function noteAndConnect(
    this: Socket,
    ...args: any[]
  ) {
    // Node passes its own normalised arguments as an array.
    const [first] = Array.isArray(args[0]) ? args[0] : args;
    const { host = 'localhost', port, path } = Object(first);
    places.add(path ?? `${host}:${port ?? first}`);
    return Reflect.apply(connect, this, args);
  } as typeof connect;
  return {
    get places() {
      return [...places];
    },
    stop: () => {
      Socket.prototype.connect = connect;
    },
  };
}
