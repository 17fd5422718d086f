import { type RefObject, useRef, useState } from "react";

export interface Copying {
  /** The field with the text, selected where the browser does not allow copying. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly outcome: "idle" | "copied" | "refused";
  copy(text: string): Promise<void>;
  /** The text has changed. */
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
