/** So many are asked for at once: their ids go into the address. */
const BATCH = 50;

/** Answers of Octopus by id. What does not change any more is read once. */
export class AnswerMemory<T> {
  private readonly known = new Map<string, T | undefined>();

  constructor(private readonly mayChange: (answer: T) => boolean) {}

  /**
   * @param load - at most so many that their ids fit into an address; what
   * Octopus does not have is not asked for again
   */
  async read(
    ids: string[],
    load: (ids: string[]) => Promise<Map<string, T>>,
  ): Promise<Map<string, T>> {
    const answers = new Map<string, T | undefined>();
    const unknown = [...new Set(ids)].filter(id => !this.known.has(id));
    for (let start = 0; start < unknown.length; start += BATCH) {
      const batch = unknown.slice(start, start + BATCH);
      const found = await load(batch);
      for (const id of batch) {
        const answer = found.get(id);
        const isFinal = answer === undefined || !this.mayChange(answer);
        (isFinal ? this.known : answers).set(id, answer);
      }
    }
    return new Map(
      ids.flatMap(id => {
        const answer = answers.get(id) ?? this.known.get(id);
        return answer === undefined ? [] : [[id, answer] as const];
      }),
    );
  }
}
