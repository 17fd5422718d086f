/** A setting of the help dialog that is on or off, with a sentence about it. */
import { useId } from "react";

interface SettingProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly hint: string;
  readonly onToggle: () => void;
}

export function Setting({ label, isOn, hint, onToggle }: SettingProps) {
  const id = useId();
  return (
    <>
      <label>
        <input type="checkbox" checked={isOn} aria-describedby={id} onChange={onToggle} />
        <span>{label}</span>
      </label>
      <p id={id} className="quiet">
        {hint}
      </p>
    </>
  );
}
