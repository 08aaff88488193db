import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { getConfig } from '../lib/config';
import type { PhoneMessage, PhonePerson } from '../lib/simulator';
import { fetchMedia, listPeople, PhoneClient } from './phone/phone-client';
import { readFile } from './phone/read-file';
import { report } from './setup/report.mjs';
import { exitWith, SetupProblem } from './setup/setup-problem.mjs';

const help = `Sends a message from one of the simulated phones and prints the answer.

  npm run say -- --from Ana "Mostre fotos de cachorro"
  npm run say -- --from Ana --photo dog.jpg --photo beach.jpg "Meu cachorro na praia"
  npm run say -- --from Ben --voice note.ogg

  --from <name>     whose phone; the first person's when not given
  --photo <file>    a photo or any other file; may be given several times, as an album
  --voice <file>    a voice note
  --save <folder>   where received photos are put (say/ in the data directory)
  --help            this text

The server has to run (\`npm start\`) without a Twilio account of its own.`;

/** A model may think this long; the server's own limit for a turn is shorter. */
const answerTimeoutMs = 120_000;
/** Photos follow their sentence within a few seconds. */
const quietMs = 2500;

await exitWith(async () => {
  const { values, positionals } = readArguments();
  if (values.help || process.argv.length <= 2) {
    report(help);
    return 0;
  }
  const { port, dataDir } = getConfig();
  const origin = `http://127.0.0.1:${port}`;
  const person = choosePerson(await listPeople(origin), values.from);
  const phone = new PhoneClient(origin, person);
  const given = [...(values.photo ?? []), ...(values.voice ?? [])];
  const files = await Promise.all(given.map(readFile));
  const sent = await phone.send(positionals.join(' '), files);
  const answers = await phone.answers(sent, answerTimeoutMs, quietMs);
  const folder = path.resolve(values.save ?? path.join(dataDir, 'say'));
  for (const answer of answers) await show(origin, folder, answer);
  return 0;
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        photo: { type: 'string', multiple: true },
        voice: { type: 'string', multiple: true },
        save: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new SetupProblem(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}

function choosePerson(people: PhonePerson[], name: string | undefined): PhonePerson {
  const wanted = name?.toLowerCase();
  const person = people.find(
    (one) => wanted === undefined || one.id === wanted || one.name.toLowerCase().startsWith(wanted),
  );
  if (person) return person;
  throw new SetupProblem(`--from is one of: ${people.map((one) => one.name).join(', ')}.`);
}

async function show(origin: string, folder: string, answer: PhoneMessage): Promise<void> {
  if (answer.status === 'failed') report(`(WhatsApp refused a message: error ${answer.errorCode})`);
  if (answer.body) report(answer.body);
  for (const media of answer.media) {
    const extension = media.contentType.split('/')[1]?.replace('jpeg', 'jpg') ?? 'bin';
    const file = path.join(folder, `${media.sid}.${extension}`);
    await mkdir(folder, { recursive: true });
    await writeFile(file, await fetchMedia(origin, media.sid));
    report(`[${media.contentType}, ${media.byteLength} bytes] ${file}`);
  }
}
