interface Waiting<Input, Output> {
  input: Input;
  resolve(output: Output): void;
  reject(reason: unknown): void;
}

/**
 * Makes a function for one out of work for many: an input that comes while `atOnce` groups are under
 * way waits, and is done together with the others that wait. One that comes alone waits for nobody.
 * @param work gives an output for each input, in their order
 * @param isOnesFault whether what `work` threw may be about one input alone: then each of the group
 *   is tried by itself, and the others do not fail with it
 */
export function batched<Input, Output>(
  work: (inputs: Input[]) => Promise<Output[]>,
  {
    atOnce,
    groupMax,
    isOnesFault,
  }: { atOnce: number; groupMax: number; isOnesFault: (error: unknown) => boolean },
): (input: Input) => Promise<Output> {
  const waiting: Waiting<Input, Output>[] = [];
  let underWay = 0;

  const doGroup = async (group: Waiting<Input, Output>[]): Promise<void> => {
    try {
      const outputs = await work(group.map(({ input }) => input));
      for (const [n, { resolve }] of group.entries()) resolve(outputs[n] as Output);
    } catch (error) {
      if (group.length > 1 && isOnesFault(error)) for (const one of group) await doGroup([one]);
      else for (const { reject } of group) reject(error);
    }
  };
  const goOn = async (): Promise<void> => {
    if (underWay >= atOnce || waiting.length === 0) return;
    underWay += 1;
    await doGroup(waiting.splice(0, groupMax));
    underWay -= 1;
    void goOn();
  };
  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      void goOn();
    });
}
