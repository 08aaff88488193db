/** What the steps of one turn came to, kept by whoever runs the turn. Values are plain JSON. */
export interface Journal {
  /**
   * The work's result, or the one of an earlier try. What the work writes to the database commits
   * together with the result, or not at all.
   * @param name the same for the same step in every try
   */
  once<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** What a step came to in this try or an earlier one; undefined when it was not reached. */
  recall(name: string): unknown;
  /**
   * As `once`, for work that takes long: no transaction waits for it. What it writes stays when the
   * result is not remembered any more, and must be true then as well, as the count of a paid call is.
   */
  afterwards<T>(name: string, work: () => Promise<T>): Promise<T>;
}
