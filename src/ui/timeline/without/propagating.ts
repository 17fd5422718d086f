/** Replaces propagating-hammerjs, which vis-timeline imports: there are no Hammer gestures to pass on. */
export default function propagating<Hammer>(hammer: Hammer): Hammer {
  return hammer;
}
