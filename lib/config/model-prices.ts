import { z } from 'zod';

/** More than any vendor asks: a figure above it is a slip, such as a price for each token. */
const usdMax = 10_000;
const usd = z.number().min(0).max(usdMax);

/** What one model costs, in USD; a measure that is not named has no price. */
const priceSchema = z
  .strictObject({
    /** A million tokens that it reads. */
    input: usd.exactOptional(),
    /** A million tokens that it writes. */
    output: usd.exactOptional(),
    /** A picture that it draws. */
    image: usd.exactOptional(),
    /** A minute of sound that it hears. */
    minute: usd.exactOptional(),
  })
  .refine((price) => Object.keys(price).length > 0);

export type ModelPrice = z.infer<typeof priceSchema>;
export type ModelPrices = Readonly<Record<string, ModelPrice>>;

const example = '{"gpt-4o":{"input":2.5,"output":10},"whisper-1":{"minute":0.006}}';

/**
 * The prices that a variable holds as JSON, by model.
 * @returns with them one sentence for each that cannot be read, which says its place and not what
 *   stands there
 */
export function readModelPrices(text: string | undefined): {
  prices: ModelPrices;
  problems: string[];
} {
  if (text === undefined) return { prices: {}, problems: [] };
  const given = z.record(z.string(), z.unknown()).safeParse(parseJson(text));
  if (!given.success) {
    return { prices: {}, problems: [`ACERVO_MODEL_PRICES is no JSON object such as ${example}`] };
  }
  const prices: Record<string, ModelPrice> = {};
  const problems: string[] = [];
  for (const [index, [model, price]] of Object.entries(given.data).entries()) {
    const parsed = priceSchema.safeParse(price);
    if (parsed.success) prices[model] = parsed.data;
    else {
      problems.push(
        `ACERVO_MODEL_PRICES: price ${index + 1} is none of input, output, image and minute in USD, from 0 to ${usdMax}, as in ${example}`,
      );
    }
  }
  return { prices, problems };
}

/** @returns undefined for what is not JSON: JSON itself has no such value */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
