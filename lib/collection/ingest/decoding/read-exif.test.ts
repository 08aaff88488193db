import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readExif } from './read-exif';

const now = new Date('2026-11-24T12:00:00Z');
const nothing = { day: null, latitude: null, longitude: null };

function photo(exif: Record<string, Record<string, string>>): Promise<Buffer> {
  const create = { width: 8, height: 8, channels: 3 as const, background: '#3a7' };
  return sharp({ create }).withExif(exif).jpeg().toBuffer();
}
const takenAt = (DateTimeOriginal: string) => photo({ IFD2: { DateTimeOriginal } });
const gps = (latitude: string, longitude: string) => ({
  IFD3: {
    GPSLatitudeRef: 'S',
    GPSLatitude: latitude,
    GPSLongitudeRef: 'W',
    GPSLongitude: longitude,
  },
});

test('the day and the place are read, from HEIC as well', async () => {
  const bytes = await photo({
    IFD2: { DateTimeOriginal: '2019:07:14 10:20:30' },
    ...gps('12/1 58/1 0/1', '38/1 30/1 0/1'),
  });
  const found = { day: '2019-07-14', longitude: -38.5 };
  expect(readExif(bytes, now)).toMatchObject(found);
  expect(readExif(bytes, now).latitude).toBeCloseTo(-12.9667, 3);
  expect(readExif(readFileSync('lib/collection/testing/cat.heic'), now)).toMatchObject(found);
});

test.each([
  ['before any camera wrote it', '1970:01:01 00:00:00'],
  ['where an empty battery leaves a clock', '2000:01:01 00:03:10'],
  ['next year', '2027:01:01 10:00:00'],
  ['no day of any month', '2019:02:30 10:00:00'],
  ['nothing but colons', '    :  :     :  :  '],
  ['zeros', '0000:00:00 00:00:00'],
])('a date that is %s is none', async (_, written) => {
  expect(readExif(await takenAt(written), now)).toEqual(nothing);
});

test('a camera east of here may be a day ahead', async () => {
  expect(readExif(await takenAt('2026:11:25 01:00:00'), now).day).toBe('2026-11-25');
});

test.each([
  ['nowhere', gps('0/1 0/1 0/1', '0/1 0/1 0/1')],
  ['off the globe', gps('120/1 0/1 0/1', '38/1 0/1 0/1')],
  ['a division by nothing', gps('12/0 0/0 0/0', '38/0 0/0 0/0')],
])('a place that is %s is none', async (_, exif) => {
  expect(readExif(await photo(exif), now)).toEqual(nothing);
});

test('garbage in the metadata is no reason to refuse a photo', async () => {
  const fine = await takenAt('2019:07:14 10:20:30');
  const start = fine.indexOf('Exif');
  for (let at = start; at < start + 60; at += 3) {
    const broken = Buffer.from(fine);
    broken.fill(0xff, at, at + 3);
    expect(() => readExif(broken, now)).not.toThrow();
  }
  expect(readExif(Buffer.from('no photo'), now)).toEqual(nothing);
  expect(readExif(fine.subarray(0, start + 20), now)).toEqual(nothing);
});
