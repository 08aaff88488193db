'use client';

import { useEffect, useRef, useState } from 'react';
import type { PhoneMessage } from '@/lib/simulator';
import type { Place } from '../place/places';
import { type ChosenFile, chooseFile, filesMax, letGo } from './chosen-file';
import { type DraftProblem, useDelivery } from './use-delivery';

/** Comes with the project, for those who have no photo at hand. */
const samplePhoto = '/demo/dogs-at-the-window.jpg';

export interface Draft {
  text: string;
  files: readonly ChosenFile[];
  /** What the next message replies to. */
  repliedTo: PhoneMessage | null;
  isSending: boolean;
  problem: DraftProblem | null;
  write: (text: string) => void;
  add: (files: readonly File[]) => void;
  remove: (id: number) => void;
  /** Sends what was written and chosen; what could not be sent stays. */
  send: () => void;
  /** Sends a recording by itself, beside whatever else waits. */
  sendVoice: (recording: File) => void;
  replyTo: (message: PhoneMessage | null) => void;
  sendPlace: (place: Place) => void;
  /** Answers by a button that stands under a message. */
  tap: (sid: string, buttonId: string) => void;
  ask: (question: string) => void;
  takeSample: (words: string) => void;
  report: (problem: DraftProblem) => void;
}

/** What a person is about to send. */
export function useDraft(personId: string): Draft {
  const [text, write] = useState('');
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [repliedTo, replyTo] = useState<PhoneMessage | null>(null);
  const { isSending, problem, report, deliver } = useDelivery(personId);
  const waiting = useRef(files);
  useEffect(() => {
    waiting.current = files;
  }, [files]);
  useEffect(() => () => letGo(waiting.current), []);

  /** As a reply, if one is being written; sent, it is none any more. */
  async function deliverReply(
    fields: Record<string, string>,
    chosen: readonly File[] = [],
  ): Promise<boolean> {
    const reply = repliedTo ? { repliedToSid: repliedTo.sid } : {};
    const isSent = await deliver({ ...fields, ...reply }, chosen);
    if (isSent) replyTo(null);
    return isSent;
  }

  function add(added: readonly File[]): void {
    const room = filesMax - files.length;
    report(added.length > room ? 'too many files' : null);
    setFiles([...files, ...added.slice(0, room).map(chooseFile)]);
  }

  async function send(): Promise<void> {
    if (isSending || (text.trim() === '' && files.length === 0)) return;
    const chosen = files.map(({ file }) => file);
    const isSent = await deliverReply({ text }, chosen);
    if (!isSent) return;
    letGo(files);
    setFiles([]);
    write('');
  }

  async function takeSample(words: string): Promise<void> {
    try {
      add([await fetchSample()]);
      write(words);
    } catch {
      report('not sent');
    }
  }

  return {
    text,
    files,
    repliedTo,
    isSending,
    problem,
    write,
    add,
    remove: (id) => {
      letGo(files.filter((one) => one.id === id));
      setFiles(files.filter((one) => one.id !== id));
    },
    send,
    replyTo,
    sendVoice: (recording) => deliverReply({}, [recording]),
    sendPlace: (place) => deliverReply(pinFields(place)),
    tap: (sid, buttonId) => deliver({ tappedSid: sid, buttonId }),
    ask: (question) => deliver({ text: question }),
    takeSample,
    report,
  };
}

function pinFields({ latitude, longitude, ...words }: Place): Record<string, string> {
  return { ...words, latitude: String(latitude), longitude: String(longitude) };
}

async function fetchSample(): Promise<File> {
  const response = await fetch(samplePhoto);
  if (!response.ok) throw new Error(`The sample photo answered ${response.status}.`);
  return new File([await response.blob()], 'sample.jpg', { type: 'image/jpeg' });
}
