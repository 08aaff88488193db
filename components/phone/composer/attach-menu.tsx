'use client';

import { Menu } from '@base-ui/react/menu';
import { Camera, FileText, Headphones, ImageIcon, MapPin, Plus } from 'lucide-react';
import { type ComponentType, useRef } from 'react';
import { usePhoneText } from '../use-phone-text';

interface Source {
  name: 'photos' | 'camera' | 'audio' | 'document';
  Icon: ComponentType<{ size: number; 'aria-hidden': 'true' }>;
  accept: string;
  /** Opens the camera itself where there is one. */
  capture?: 'environment';
}

const sources: Source[] = [
  { name: 'photos', Icon: ImageIcon, accept: 'image/*,video/*' },
  { name: 'camera', Icon: Camera, accept: 'image/*', capture: 'environment' },
  { name: 'audio', Icon: Headphones, accept: 'audio/*' },
  { name: 'document', Icon: FileText, accept: '*/*' },
];

interface Props {
  onChoose: (files: File[]) => void;
  onChoosePlace: () => void;
}

/** What can be attached. */
export function AttachMenu({ onChoose, onChoosePlace }: Props) {
  const { composer } = usePhoneText();
  const container = useRef<HTMLDivElement>(null);
  const inputs = useRef(new Map<string, HTMLInputElement>());
  return (
    <div ref={container} className="shrink-0">
      <Menu.Root>
        <Menu.Trigger aria-label={composer.attach} className="phone-icon-button size-11">
          <Plus size={26} strokeWidth={1.8} />
        </Menu.Trigger>
        <Menu.Portal container={container}>
          <Menu.Positioner side="top" align="start" sideOffset={10}>
            <Menu.Popup className="phone phone-menu">
              {sources.map(({ name, Icon }) => (
                <Menu.Item
                  key={name}
                  className="phone-menu-item"
                  onClick={() => inputs.current.get(name)?.click()}
                >
                  <Icon size={20} aria-hidden="true" />
                  {composer[name]}
                </Menu.Item>
              ))}
              <Menu.Item className="phone-menu-item" onClick={onChoosePlace}>
                <MapPin size={20} aria-hidden="true" />
                {composer.place}
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {sources.map(({ name, accept, capture }) => (
        <input
          key={name}
          ref={(input) => {
            if (input) inputs.current.set(name, input);
          }}
          type="file"
          hidden
          multiple={!capture}
          accept={accept}
          {...(capture ? { capture } : {})}
          aria-label={composer[name]}
          data-source={name}
          onChange={(event) => {
            onChoose([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      ))}
    </div>
  );
}
