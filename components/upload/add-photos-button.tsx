'use client';

import { ImagePlus } from 'lucide-react';
import { useLanguage } from '@/components/site/language-provider';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { uploadText } from './text';
import { useUploads } from './uploads-context';

/** Photos can also be dropped anywhere and pasted; this is for who looks for a button. */
export function AddPhotosButton({ isIcon = false }: { isIcon?: boolean }) {
  const { add } = uploadText(useLanguage());
  const uploads = useUploads();
  if (uploads === null) return null;
  if (isIcon) {
    return (
      <IconButton label={add} onClick={uploads.choose}>
        <ImagePlus size={20} aria-hidden />
      </IconButton>
    );
  }
  return (
    <Button onClick={uploads.choose}>
      <ImagePlus size={18} aria-hidden />
      {add}
    </Button>
  );
}
