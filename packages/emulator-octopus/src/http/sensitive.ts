/** A secret as it is kept: the text itself, or nothing. */
export interface StoredSecret {
  secret: string | null;
}

/**
 * The secret after a write: `NewValue` replaces it, `HasValue` without one
 * keeps it, and anything else clears it. Source: octopus-api.md §2.
 */
export function writeSecret(
  written: unknown,
  current: StoredSecret | undefined,
): StoredSecret {
  const { HasValue, NewValue } = (written ?? {}) as {
    HasValue?: boolean;
    NewValue?: string | null;
  };
  if (typeof NewValue === 'string' && NewValue !== '') {
    return { secret: NewValue };
  }
  return HasValue && current ? current : { secret: null };
}

/** What a reader gets to see of a secret. */
export function readSecret(stored: StoredSecret | undefined): {
  HasValue: boolean;
  NewValue: null;
  Hint: null;
} {
  return { HasValue: !!stored?.secret, NewValue: null, Hint: null };
}
