import type { Described } from '../people/person';
import type { Ledger } from '../twin/ledger';
import { groupBy } from './check-answers';
import type { Findings } from './findings';
import type { Store, StoredPhoto } from './read-store';

const objectNames = ['original.jpg', 'full.jpg', 'w320.webp', 'w640.webp', 'w1280.webp'];

/** Less than the quiet after which an album is answered. */
const togetherMs = 1500;

/** Every photo that was sent is kept once, whole, and with the words that came with it. */
export function checkPhotos(
  ledger: Ledger,
  described: Described[],
  store: Store,
  findings: Findings,
): void {
  const photosOf = photosByMessage(store);
  for (const { sid, photos } of ledger.inbound.values()) {
    for (const { sha256 } of photos) {
      const kept = (photosOf.get(sid) ?? []).filter(({ contentHash }) => contentHash === sha256);
      if (kept.length === 0) findings.add('photos lost', sid);
      if (kept.length > 1) findings.add('photos kept twice', sid);
      for (const photo of kept) checkObjects(photo, store, findings);
    }
  }
  for (const { messages, words } of described.filter((scene) => isCertain(scene, store))) {
    for (const photo of messages.flatMap(({ sid }) => photosOf.get(sid) ?? [])) {
      if (photo.description === words) continue;
      const others = photo.description === null ? 'none' : 'others';
      findings.add('photos without their words', `${photo.id} (${others})`);
    }
  }
}

/** Photos of albums that came apart and did not find together again: told, and no fault. */
export function countStrays(described: Described[], store: Store): number {
  const photosOf = photosByMessage(store);
  return described
    .filter((scene) => !isCertain(scene, store))
    .flatMap(({ messages, words }) =>
      messages
        .flatMap(({ sid }) => photosOf.get(sid) ?? [])
        .filter(({ description }) => description !== words),
    ).length;
}

/** A caption on the very photo; or photos in one burst, with which no turn took anything else. */
function isCertain({ messages, words, toldBy }: Described, store: Store): boolean {
  if (messages.length === 1 && messages[0]?.body === words) return true;
  const inTime = messages.filter((message) => wasHereInTime(message, store)).length;
  const cameAsOne = inTime === 0 || inTime === messages.length;
  const areAllLost = !toldBy && cameAsOne && messages.every(({ takenAt }) => takenAt === null);
  const times = messages.map(({ takenAt, sentAt }) => {
    // What only the list told of comes minutes after its siblings, unless it told of them all.
    return (areAllLost ? sentAt : takenAt)?.getTime() ?? Number.POSITIVE_INFINITY;
  });
  if (!(Math.max(...times) - Math.min(...times) < togetherMs)) return false;
  const sids = new Set([...messages, ...(toldBy ? [toldBy] : [])].map(({ sid }) => sid));
  const inbound = store.messages.filter(({ direction }) => direction === 'inbound');
  const own = inbound.filter(({ sid }) => sids.has(sid ?? ''));
  const turnIds = new Set(own.map(({ turnId }) => turnId));
  return inbound.filter(({ turnId }) => turnIds.has(turnId)).length === own.length;
}

/** The channel's list is believed only after so long: a turn before that had the message itself. */
const listedAfterMs = 40_000;

/** A server can die between its commit and its 200: the sender takes the message for lost. */
function wasHereInTime({ sid, sentAt }: Described['messages'][number], store: Store): boolean {
  const turnId = store.messages.find((message) => message.sid === sid)?.turnId ?? '';
  // A version 7 UUID begins with its milliseconds.
  const turnAt = Number.parseInt(turnId.replace('-', '').slice(0, 12), 16);
  return turnAt - sentAt.getTime() < listedAfterMs;
}

function checkObjects(photo: StoredPhoto, { objects }: Store, findings: Findings): void {
  const missing = objectNames.filter((name) => !objects.has(`${photo.folder}/${name}`));
  for (const name of missing) findings.add('objects missing or damaged', `${photo.id} ${name}`);
  const original = objects.get(`${photo.folder}/original.jpg`);
  if (original && original !== photo.contentHash) {
    findings.add('objects missing or damaged', `${photo.id} has other bytes`);
  }
}

/** What lies there and belongs to nothing, or is said to be under way when nothing is. */
export function checkOrphans(store: Store, findings: Findings): void {
  const orphan = (what: string) => findings.add('orphan rows', what);
  const attached = new Set(store.media.map(({ imageId }) => imageId));
  for (const { id } of store.photos) if (!attached.has(id)) orphan(`photo ${id}`);
  for (const { messageSid, status } of store.media) {
    if (status !== 'stored') orphan(`attachment of ${messageSid} (${status})`);
  }
  const byTurn = groupBy(store.messages, ({ turnId }) => turnId ?? '');
  // A file that came late takes its message from the turn that went on without it.
  const leftByFiles = new Set(store.messages.map(({ detachedFrom }) => detachedFrom));
  for (const { id, status } of store.turns) {
    if (status === 'running') orphan(`turn ${id} (running)`);
    const hasMessage = byTurn.get(id)?.some(({ direction }) => direction === 'inbound');
    if (!hasMessage && !leftByFiles.has(id)) orphan(`turn ${id} (without a message)`);
  }
  for (const { id, direction } of byTurn.get('') ?? []) {
    if (direction === 'outbound') orphan(`reply ${id} (without a turn)`);
  }
  for (const { id, name, state } of store.unfinishedJobs) orphan(`job ${name} ${id} (${state})`);
  for (const { folder } of store.looseFolders) orphan(`note of ${folder}`);
  const known = new Set(
    store.photos.flatMap(({ folder }) => objectNames.map((name) => `${folder}/${name}`)),
  );
  for (const key of store.objects.keys()) if (!known.has(key)) findings.add('orphan objects', key);
}

function photosByMessage({ media, photos }: Store): Map<string, StoredPhoto[]> {
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  const found = new Map<string, StoredPhoto[]>();
  for (const { messageSid, imageId } of media) {
    const photo = byId.get(imageId ?? 0);
    if (photo) found.set(messageSid, [...(found.get(messageSid) ?? []), photo]);
  }
  return found;
}
