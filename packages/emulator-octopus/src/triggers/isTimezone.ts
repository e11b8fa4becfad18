/** Does the server know the time zone, by its IANA or its Windows name? */
export function isTimezone(name: string): boolean {
  if (/ (Standard )?Time$/.test(name)) {
    return true;
  }
  try {
    return !!Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}
