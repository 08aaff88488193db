import type { Contents } from './contents';

/** The index for programs: one object, written as it is read. */
export async function* indexJson(
  contents: Contents,
  missing: ReadonlySet<string>,
): AsyncGenerator<Buffer> {
  const fileOf = (file: string | null) => (file === null || missing.has(file) ? null : file);
  yield Buffer.from('{"photos":[');
  let isFirst = true;
  for await (const photo of contents.photos()) {
    yield line(isFirst, {
      id: photo.id,
      file: fileOf(photo.file),
      address: photo.externalUrl,
      description: photo.description,
      caption: photo.caption,
      place: photo.place,
      takenFrom: photo.takenFrom,
      takenTo: photo.takenTo,
      arrivals: photo.arrivals.length > 0 ? photo.arrivals : [photo.createdAt],
    });
    isFirst = false;
  }
  yield Buffer.from('],"voiceNotes":[');
  isFirst = true;
  for await (const { id, file, transcript, at } of contents.voice()) {
    yield line(isFirst, { id, file: fileOf(file), transcript, at });
    isFirst = false;
  }
  yield Buffer.from('],"drawings":[');
  isFirst = true;
  for await (const { id, file, prompt, model, createdAt } of contents.drawings()) {
    yield line(isFirst, { id, file: fileOf(file), prompt, model, at: createdAt });
    isFirst = false;
  }
  yield Buffer.from(']}\n');
}

function line(isFirst: boolean, value: object): Buffer {
  return Buffer.from(`${isFirst ? '\n' : ',\n'}${JSON.stringify(value)}`);
}
