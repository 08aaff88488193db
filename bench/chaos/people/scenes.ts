import { setTimeout as wait } from 'node:timers/promises';
import { makePhoto } from './make-photo';
import type { Person } from './person';

const animals = ['cachorro', 'gato', 'cavalo', 'papagaio', 'coelho', 'peixe', 'tartaruga', 'pato'];
const places = ['na praia', 'no quintal', 'na janela', 'no sofá', 'debaixo da mesa', 'na chuva'];
const albumPhotos = 3;
/** Siblings of an album come at nearly the same instant, and now and then seconds later. */
const siblingDelayMsMax = 300;
const lateSiblingShare = 0.07;
const lateSiblingMs = { from: 2500, to: 7000 };
/** Somebody who writes on without having read the answer. */
const hastyShare = 0.25;

type Scene = (person: Person) => Promise<void>;

const sayHello: Scene = async (person) => {
  await answered(person, () => person.send(`oi ${token(person)}`));
};

const askForPhotos: Scene = async (person) => {
  const animal = person.random.pick(animals);
  await answered(person, () => person.send(`Mostre fotos de ${animal}`));
};

export const sendPhoto: Scene = async (person) => {
  const words = makeDescription(person);
  const photo = await makePhoto(person.random);
  const message = await answered(person, () => person.send(words, [photo]));
  person.described.push({ messages: [message], words, toldBy: null });
};

const sendAlbum: Scene = async (person) => {
  const { random } = person;
  const words = makeDescription(person);
  const photos = await Promise.all(Array.from({ length: albumPhotos }, () => makePhoto(random)));
  const captioned = random.below(albumPhotos);
  const delaysMs = photos.map(() => siblingDelayMs(person));
  // What was left unanswered may be answered together with the album, and bring its own words.
  const isAlone = person.isAnswered;
  const messages = await answered(person, () =>
    Promise.all(
      photos.map(async (photo, index) => {
        await wait(delaysMs[index]);
        return person.send(index === captioned ? words : '', [photo]);
      }),
    ),
  );
  if (isAlone) person.described.push({ messages, words, toldBy: null });
};

/** The assistant asks what it is; the next words are the answer to that. */
const sendThenDescribe: Scene = async (person) => {
  const isAlone = person.isAnswered;
  const photo = await makePhoto(person.random);
  const seen = person.repliesSeen;
  const message = await person.send('', [photo]);
  const wasAsked = await person.waitForReply(seen);
  const words = makeDescription(person);
  const toldBy = await answered(person, () => person.send(words));
  // Words that wait for their turn may be taken for those of a photo that comes after them.
  const isTold = isAlone && wasAsked && person.isAnswered;
  if (isTold) person.described.push({ messages: [message], words, toldBy });
};

/** Each as often as it stands here. */
const scenes: Scene[] = [
  sayHello,
  sayHello,
  askForPhotos,
  sendPhoto,
  sendPhoto,
  sendAlbum,
  sendAlbum,
  sendThenDescribe,
];

export function playScene(person: Person): Promise<void> {
  return person.random.pick(scenes)(person);
}

/** Plays, and mostly waits for the answer. */
async function answered<T>(person: Person, play: () => Promise<T>): Promise<T> {
  const isHasty = person.random.next() < hastyShare;
  const seen = person.repliesSeen;
  const played = await play();
  if (isHasty) person.isAnswered = false;
  else await person.waitForReply(seen);
  return played;
}

function makeDescription(person: Person): string {
  const { random } = person;
  return `O ${random.pick(animals)} ${random.pick(places)} ${token(person)}`;
}

/** A word that stands in no other message. */
function token({ random }: Person): string {
  return `k${random.below(36 ** 6).toString(36)}`;
}

function siblingDelayMs({ random }: Person): number {
  if (random.next() >= lateSiblingShare) return random.below(siblingDelayMsMax);
  return lateSiblingMs.from + random.below(lateSiblingMs.to - lateSiblingMs.from);
}
