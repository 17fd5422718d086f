/** A field that takes a date, a period or "last" in words, and the view goes there; what cannot be read is told beside it. */
import { CornerDownLeft } from "lucide-react";
import { useState } from "react";
import { tools } from "../../i18n/tools";
import type { Index } from "../../model/compiled/eventIndex";
import { goTo } from "../commands";
import { useAppStore } from "../useApp";

const words = tools.jump;

export function JumpBox({ index }: { readonly index: Index }) {
  const store = useAppStore();
  const [text, setText] = useState("");
  const [why, setWhy] = useState<string | null>(null);
  return (
    <form
      className="jump"
      onSubmit={(domEvent) => {
        domEvent.preventDefault();
        setWhy(goTo(store, index, text));
      }}
    >
      <label htmlFor="part_jump-field" className="visually-hidden">
        {words.label}
      </label>
      <input
        id="part_jump-field"
        type="text"
        value={text}
        maxLength={80}
        placeholder={words.placeholder}
        title={words.example}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={why !== null}
        aria-describedby={why === null ? undefined : "part_jump-why"}
        onChange={(domEvent) => {
          setText(domEvent.target.value);
          setWhy(null);
        }}
      />
      <button type="submit" className="button square" aria-label={words.go} title={words.go}>
        <CornerDownLeft aria-hidden="true" size={15} />
      </button>
      {why !== null && (
        <p id="part_jump-why" className="jump-why">
          {`${why} ${words.example}`}
        </p>
      )}
    </form>
  );
}
