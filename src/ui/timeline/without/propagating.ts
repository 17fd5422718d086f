/** In place of propagating-hammerjs: there are no gestures to pass on. */
export default function propagating<Hammer>(hammer: Hammer): Hammer {
  return hammer;
}
