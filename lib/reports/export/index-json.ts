import type { Contents, FiledDrawing, FiledPhoto } from './contents';

/** The index for programs: one object, written as it is read. */
export async function* indexJson(
  contents: Contents,
  missing: ReadonlySet<string>,
): AsyncGenerator<Buffer> {
  const fileOf = (file: string | null) => (file === null || missing.has(file) ? null : file);
  const filed = ({ id, file }: FiledPhoto) => ({ id, file: fileOf(file) });
  const drawn = ({ id, file }: FiledDrawing) => ({ id, file: fileOf(file) });
  yield Buffer.from('{"photos":');
  yield* list(contents.photos(), (photo) => ({
    ...filed(photo),
    address: photo.externalUrl,
    description: photo.description,
    caption: photo.caption,
    place: photo.place,
    takenFrom: photo.takenFrom,
    takenTo: photo.takenTo,
    arrivals: photo.arrivals.length > 0 ? photo.arrivals : [photo.createdAt],
  }));
  yield Buffer.from(',"voiceNotes":');
  yield* list(contents.voice(), ({ id, file, transcript, at }) => ({
    ...{ id, file: fileOf(file), transcript, at },
  }));
  yield Buffer.from(',"drawings":');
  yield* list(contents.drawings(), (drawing) => {
    const { prompt, model, createdAt: at } = drawing;
    return { ...drawn(drawing), prompt, model, at };
  });
  yield Buffer.from(',"refused":');
  yield* list(contents.refused(), ({ id, file, reason, byteSize, createdAt: at }) => ({
    ...{ id, file: fileOf(file), reason, byteSize, at },
  }));
  yield Buffer.from(',"albums":');
  yield* albumList(contents, filed);
  yield Buffer.from(',"preferences":');
  yield* list(contents.preferences(), ({ text, said, createdAt: at }) => ({ text, said, at }));
  yield Buffer.from(',"messages":');
  yield* list(contents.messages(), ({ id, direction, body, createdAt, photos, ...message }) => ({
    ...{ id, direction, at: createdAt, text: body, photos: photos.map(filed) },
    voiceNotes: message.voiceNotes.map((note) => ({ ...note, file: fileOf(note.file) })),
    drawing: message.drawing && drawn(message.drawing),
  }));
  yield Buffer.from('}\n');
}

async function* list<Row>(
  rows: AsyncIterable<Row>,
  write: (row: Row) => object,
): AsyncGenerator<Buffer> {
  let before = '[\n';
  for await (const row of rows) {
    yield Buffer.from(`${before}${JSON.stringify(write(row))}`);
    before = ',\n';
  }
  yield Buffer.from(before === '[\n' ? '[]' : ']');
}

/** An album may hold every photo that there is: it is written photo by photo as well. */
async function* albumList(
  contents: Contents,
  filed: (photo: FiledPhoto) => object,
): AsyncGenerator<Buffer> {
  let before = '[\n';
  for await (const { id, name, createdAt: at } of contents.albums()) {
    const head = JSON.stringify({ id, name, at }).slice(0, -1);
    yield Buffer.from(`${before}${head},"photos":`);
    yield* list(contents.albumPhotos(id), filed);
    yield Buffer.from('}');
    before = ',\n';
  }
  yield Buffer.from(before === '[\n' ? '[]' : ']');
}
