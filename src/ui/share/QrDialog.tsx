/** The dialog that shows the address of the present view as a QR code. The code is made here: no other server is asked. */
import { useContext, useState } from "react";
import { encode } from "uqr";
import { tools } from "../../i18n/tools";
import { linkTo } from "../../state/url";
import { Modal, ModalHead } from "../Modal";
import { RootContext } from "../static/root";
import { useAppStore } from "../useApp";

/** Light modules around the code, without which scanners do not find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

export function QrDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const root = useContext(RootContext);
  // Taken once, when the dialog opens.
  const [{ address, name }] = useState(() => {
    const state = store.getState();
    return { address: linkTo(root, state, state.site), name: document.title };
  });
  const code = codeOf(address);
  return (
    <Modal className="qr-dialog" label={tools.qr.title} onClose={onClose}>
      <ModalHead title={tools.qr.title} close={tools.qr.close} onClose={onClose} />
      <p>{code ? tools.qr.what : tools.qr.tooLong}</p>
      {code && (
        <svg className="qr-code" role="img" aria-label={tools.qr.image} viewBox={`0 0 ${code.size} ${code.size}`}>
          <rect width={code.size} height={code.size} fill="white" />
          <path d={code.path} fill="black" shapeRendering="crispEdges" />
        </svg>
      )}
      <p dir="auto">{name}</p>
      <p className="quiet qr-address" dir="ltr">
        {address}
      </p>
    </Modal>
  );
}

/** A QR code as the path of its dark modules, in a square of `size` modules; null if the text is too long for one. */
function codeOf(text: string): { readonly size: number; readonly path: string } | null {
  try {
    const { size, data } = encode(text, { ecc: "L", border: QUIET_ZONE });
    const path = data.flatMap((line, y) => line.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
    return { size, path };
  } catch {
    return null;
  }
}
