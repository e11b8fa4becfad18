/** Loads what the plugin shows, and the client of its backend. */
export const loadParts = () => import('./parts');
