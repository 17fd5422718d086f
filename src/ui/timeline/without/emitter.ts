/** Replaces component-emitter, which vis-timeline imports: adds to a prototype the event methods that vis-timeline
 * calls. */
type Listener = (...args: unknown[]) => void;

export default function emitter(prototype: object): void {
  const cached = new WeakMap<object, Map<string, readonly Listener[]>>();
  const listenersOf = (teller: object, name: string) => cached.get(teller)?.get(name) ?? [];
  const set = (teller: object, name: string, listeners: readonly Listener[]) =>
    cached.set(teller, (cached.get(teller) ?? new Map()).set(name, listeners));
  Object.assign(prototype, {
    on(name: string, listener: Listener) {
      set(this, name, [...listenersOf(this, name), listener]);
    },
    off(name?: string, listener?: Listener) {
      if (name === undefined) cached.delete(this);
      else set(this, name, listener ? listenersOf(this, name).filter((one) => one !== listener) : []);
    },
    emit(name: string, ...args: unknown[]) {
      for (const listener of listenersOf(this, name)) listener.apply(this, args);
    },
    hasListeners(name: string) {
      return listenersOf(this, name).length > 0;
    },
  });
}
