/** All entries of a list that GitHub gives in pages. */
export async function allPages<T>(
  perPage: number,
  read: (page: { page: number; per_page: number }) => Promise<T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; ; page++) {
    const entries = await read({ page, per_page: perPage });
    all.push(...entries);
    if (entries.length < perPage) {
      return all;
    }
  }
}
