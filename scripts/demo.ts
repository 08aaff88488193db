import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { getConfig } from '../lib/config';
import type { PhoneMessage, PhonePerson } from '../lib/simulator';
import { type DemoMessage, demoMessages } from './phone/demo-photos';
import { listPeople, PhoneClient } from './phone/phone-client';
import { readFile } from './phone/read-file';
import { report } from './setup/report.mjs';
import { exitWith, SetupProblem } from './setup/setup-problem.mjs';

const help = `Fills the collection with free photographs, sent from the simulated phones.

  npm run demo            asks first
  npm run demo -- --yes   does not ask

The server has to run (\`npm start\`). What was sent before is not sent again.`;

const answerTimeoutMs = 120_000;
/** The next message of a person must not join the turn of the one before. */
const quietMs = 500;

await exitWith(async () => {
  const { values } = parseArgs({
    options: { yes: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    report(help);
    return 0;
  }
  const origin = `http://127.0.0.1:${getConfig().port}`;
  const people = await listPeople(origin);
  const plans = await Promise.all(people.map((person) => planFor(origin, person)));
  const count = plans.reduce((sum, { missing }) => sum + missing.length, 0);
  if (count === 0) {
    report(`The demonstration is already there: ${demoMessages.length} messages.`);
    return 0;
  }
  if (!values.yes && !(await isWanted(count, people.length))) return 0;
  let done = 0;
  const reportSent = (name: string, words: string) => {
    done += 1;
    report(`[${String(done).padStart(2)}/${count}] ${name}: ${words}`);
  };
  // Everybody at once, each of them one message after the other, as people write.
  await Promise.all(plans.map((plan) => carryOut(plan, reportSent)));
  report(`Done. The phones are at ${origin}/simulator, the gallery at ${origin}/report.`);
  return 0;
});

interface Plan {
  phone: PhoneClient;
  missing: { message: DemoMessage; files: File[] }[];
}

async function planFor(origin: string, person: PhonePerson): Promise<Plan> {
  const phone = new PhoneClient(origin, person);
  const { messages } = await phone.read();
  const sizesSent = new Set(messages.filter(isTaken).flatMap(sizesOf));
  const own = demoMessages.filter(({ personId }) => personId === person.id);
  const planned = await Promise.all(
    own.map(async (message) => ({
      message,
      files: await Promise.all(
        message.files.map((name) => readFile(path.join('public', 'demo', name))),
      ),
    })),
  );
  // Of these photos no two have as many bytes.
  const missing = planned.filter(({ files }) => !files.every(({ size }) => sizesSent.has(size)));
  return { phone, missing };
}

function isTaken({ isMine, status }: PhoneMessage): boolean {
  return isMine && status !== 'failed';
}

function sizesOf({ media }: PhoneMessage): number[] {
  return media.map(({ byteLength }) => byteLength);
}

async function carryOut(
  { phone, missing }: Plan,
  reportSent: (name: string, words: string) => void,
): Promise<void> {
  for (const { message, files } of missing) {
    const sent = await phone.send(message.words, files);
    await phone.answers(sent, answerTimeoutMs, quietMs);
    reportSent(phone.person.name, message.words);
  }
}

async function isWanted(messages: number, people: number): Promise<boolean> {
  if (!process.stdin.isTTY) throw new SetupProblem('Nobody is there to ask: add --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const question = `Send ${messages} messages with photos from ${people} people? [Y/n] `;
  const answer = await terminal.question(question);
  terminal.close();
  return /^\s*(y|s|yes|sim|sí|si)?\s*$/i.test(answer);
}
