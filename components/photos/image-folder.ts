'use client';

import { createContext, useContext } from 'react';

/** The address under which the shown photos' files lie; a guest's is under their link. */
const ImageFolder = createContext('/report/images');

export const ImageFolderProvider = ImageFolder.Provider;

export function useImageFolder(): string {
  return useContext(ImageFolder);
}
