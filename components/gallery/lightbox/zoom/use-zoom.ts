import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ShownPhoto } from '../../../photos/photo-view';
import {
  clampView,
  nearScaleOf,
  type Point,
  scaleMaxOf,
  type View,
  whole,
  zoomAbout,
} from './view';

/** One press of a button or a key; three of them come near enough to read. */
const stepFactor = 1.5;
/** Of what comes near at a stroke, the first press of the button brings so much less. */
const nearer = 2.5;
/** An arrow moves the photo by this share of the window: what was seen stays in sight. */
const panShare = 0.2;
const middle: Point = { x: 0, y: 0 };

export interface Zoom {
  /** The window in which the photo is looked at. */
  stage: RefObject<HTMLDivElement | null>;
  /** The whole photo in it, before it is zoomed. */
  frame: RefObject<HTMLDivElement | null>;
  view: View;
  isZoomed: boolean;
  isNearest: boolean;
  /** While it follows a finger it must not lag behind. */
  isHeld: boolean;
  /** The view of this moment, for whoever does not wait for the next render. */
  now: () => View;
  show: (view: View, isHeld?: boolean) => void;
  /** @param point from the middle of the window, to stay where it is */
  zoomBy: (factor: number, point?: Point) => void;
  zoomIn: () => void;
  zoomOut: () => void;
  reset: () => void;
  /** Near a point, or back to the whole photo. */
  toggle: (point: Point) => void;
  /** By arrows: 1 to the right and down, -1 to the left and up. */
  pan: (x: number, y: number) => void;
}

/** How the open photo is looked at; another photo begins whole. */
export function useZoom(photo: ShownPhoto | null): Zoom {
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const photoId = photo?.id ?? null;
  const [state, setState] = useState({ photoId, view: whole, isHeld: false, isNearest: false });
  const { view, isHeld, isNearest } =
    state.photoId === photoId ? state : { view: whole, isHeld: false, isNearest: false };
  const latest = useRef(view);
  latest.current = view;

  const scaleMax = () => scaleMaxOf(frame.current?.offsetWidth ?? 0, photo?.width ?? null);
  const show = (wanted: View, held = false) => {
    const max = scaleMax();
    const next = clampView(wanted, sizeOf(frame.current), sizeOf(stage.current), max);
    latest.current = next;
    setState({ photoId, view: next, isHeld: held, isNearest: next.scale >= max });
  };
  const zoomTo = (scale: number, point: Point) =>
    show(zoomAbout(latest.current, Math.min(scaleMax(), Math.max(1, scale)), point));
  const near = () => nearScaleOf(sizeOf(frame.current), sizeOf(stage.current));
  const zoomBy = (factor: number, point = middle) => zoomTo(latest.current.scale * factor, point);
  const isZoomed = view.scale > 1;
  useKeptInside(stage, isZoomed, () => show(latest.current));

  return {
    stage,
    frame,
    view,
    isZoomed,
    isNearest,
    isHeld,
    now: () => latest.current,
    show,
    zoomBy,
    // From the whole of a stripe, three presses would come no nearer than to a thicker line.
    zoomIn: () =>
      zoomBy(latest.current.scale === 1 ? Math.max(stepFactor, near() / nearer) : stepFactor),
    zoomOut: () => zoomBy(1 / stepFactor),
    reset: () => show(whole),
    toggle: (point) => (latest.current.scale > 1 ? show(whole) : zoomTo(near(), point)),
    pan: (x, y) => {
      const { width, height } = sizeOf(stage.current);
      const { scale, x: fromX, y: fromY } = latest.current;
      show({ scale, x: fromX - x * width * panShare, y: fromY - y * height * panShare });
    },
  };
}

/** In pixels of the layout, which no zoom changes. */
function sizeOf(element: HTMLElement | null) {
  return { width: element?.offsetWidth ?? 0, height: element?.offsetHeight ?? 0 };
}

/** A window that is turned or made smaller must not lose the photo. */
function useKeptInside(stage: Zoom['stage'], isZoomed: boolean, keep: () => void): void {
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    if (!isZoomed || !stage.current) return;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, [isZoomed, stage]);
}
