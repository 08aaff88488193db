/** Opus counts in these, whatever rate it was recorded at. */
const opusSamplesPerSecond = 48_000;
/** Where a page of an Ogg stream says how far its sound has come. */
const positionOffset = 6;
/** Of speech as phones compress it: what a file without a readable length is taken for. */
const bytesPerSecond = 4000;

/** How long a recording is, for where the vendor that heard it does not say. */
export function soundSeconds(audio: Buffer): number {
  const lastPage = audio.lastIndexOf('OggS');
  const isOpus = audio.subarray(0, 64).includes('OpusHead');
  if (!isOpus || lastPage < 0 || audio.length < lastPage + positionOffset + 8) {
    return audio.length / bytesPerSecond;
  }
  const samples = Number(audio.readBigUInt64LE(lastPage + positionOffset));
  // All bits set is a page on which no sound ends.
  const seconds = samples / opusSamplesPerSecond;
  return seconds > audio.length ? audio.length / bytesPerSecond : seconds;
}
