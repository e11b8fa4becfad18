import { runProcess } from '../process/runProcess';

/** Is there a `go` command? It fetches a newer Go by itself where a module wants one. */
export async function goAvailable(): Promise<boolean> {
  try {
    return (await runProcess('go', ['version'])).exitCode === 0;
  } catch {
    return false;
  }
}
