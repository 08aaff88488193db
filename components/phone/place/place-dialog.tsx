'use client';

import { Dialog } from '@base-ui/react/dialog';
import { MapPin, X } from 'lucide-react';
import type { FormEvent, InputHTMLAttributes } from 'react';
import { usePhoneText } from '../use-phone-text';
import { type Place, places } from './places';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  onSend: (place: Place) => void;
}

/** Which place is sent: one of a few, or any by its coordinates. */
export function PlaceDialog({ isOpen, onClose, onSend }: Props) {
  const text = usePhoneText();
  const send = (place: Place) => {
    onClose();
    onSend(place);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="phone phone-backdrop" />
        <Dialog.Popup className="phone phone-sheet phone-place">
          <div className="flex items-center px-3 pb-1">
            <Dialog.Title className="flex-1 font-semibold">{text.place.heading}</Dialog.Title>
            <Dialog.Close aria-label={text.close} className="phone-icon-button size-11">
              <X size={22} />
            </Dialog.Close>
          </div>
          <ul aria-label={text.place.nearby}>
            {places.map((place) => (
              <li key={place.label}>
                <button type="button" onClick={() => send(place)} className="phone-person">
                  <MapPin size={20} aria-hidden="true" className="shrink-0 text-(--phone-accent)" />
                  <span className="grid">
                    {place.label}
                    <span className="text-[0.8125rem] text-(--phone-ink-soft)">
                      {place.address}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <OwnPlace onSend={send} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function OwnPlace({ onSend }: { onSend: (place: Place) => void }) {
  const { place: text } = usePhoneText();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    onSend({
      label: String(given.get('label')).trim(),
      address: '',
      latitude: Number(given.get('latitude')),
      longitude: Number(given.get('longitude')),
    });
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-2 gap-x-3 gap-y-2 px-3 pt-3">
      <h3 className="col-span-2 text-[0.8125rem] font-medium text-(--phone-ink-soft)">
        {text.own}
      </h3>
      <Field label={text.name} name="label" className="col-span-2" maxLength={200} />
      <Field label={text.latitude} name="latitude" type="number" min={-90} max={90} />
      <Field label={text.longitude} name="longitude" type="number" min={-180} max={180} />
      <button type="submit" className="phone-primary col-span-2">
        {text.send}
      </button>
    </form>
  );
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
}

function Field({ label, className, ...input }: FieldProps) {
  const isNumber = input.type === 'number';
  return (
    <label className={`grid gap-1 text-[0.8125rem] ${className ?? ''}`}>
      {label}
      <input
        {...input}
        className="phone-input"
        {...(isNumber && { step: 'any', required: true })}
      />
    </label>
  );
}
