/** Copies a text to the clipboard; if the browser refuses, the text is selected for copying by hand. */
import { type RefObject, useRef, useState } from "react";

export interface Copying {
  /** The field that holds the text. It is selected if the browser refuses to copy. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly outcome: "idle" | "copied" | "refused";
  copy(text: string): Promise<void>;
  /** Call this when the text changes: "copied" is no longer true. */
  reset(): void;
}

export function useCopy(): Copying {
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<Copying["outcome"]>("idle");
  return {
    field,
    outcome,
    reset: () => setOutcome("idle"),
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        setOutcome("copied");
      } catch {
        setOutcome("refused");
        field.current?.select();
      }
    },
  };
}
