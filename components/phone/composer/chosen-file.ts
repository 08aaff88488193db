/** As many as WhatsApp lets a person choose at once. */
export const filesMax = 30;

/** A file that waits in the composer. */
export interface ChosenFile {
  id: number;
  file: File;
  /** An address of this page for showing it; let go when the file leaves the composer. */
  previewUrl: string;
}

let lastId = 0;

export function chooseFile(file: File): ChosenFile {
  lastId += 1;
  return { id: lastId, file, previewUrl: URL.createObjectURL(file) };
}

export function letGo(files: readonly ChosenFile[]): void {
  for (const { previewUrl } of files) URL.revokeObjectURL(previewUrl);
}
