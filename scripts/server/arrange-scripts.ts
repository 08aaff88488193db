import { hintScripts } from './hint-scripts';
import { putPhotosFirst } from './put-photos-first';

/** What is done to the gallery's scripts once they are compiled, so that a phone shows it sooner. */
export function arrangeScripts(buildFolder: string): void {
  hintScripts(buildFolder);
  putPhotosFirst(buildFolder);
}
