import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** What stands in for the part that failed. */
  readonly instead: ReactNode;
  /** Hands a fault of the first drawing on to what stands round it: what was prerendered is better than a sentence in its place. */
  readonly handsOn?: boolean;
  readonly children: ReactNode;
}

/** Keeps a fault in one part of the page from taking the rest with it. Give it a `key` to let the part try again. */
export class Boundary extends Component<BoundaryProps, { readonly fault: { readonly thrown: unknown } | null }> {
  override state: { readonly fault: { readonly thrown: unknown } | null } = { fault: null };

  private isDrawn = false;

  static getDerivedStateFromError(thrown: unknown) {
    return { fault: { thrown } };
  }

  override componentDidMount(): void {
    this.isDrawn = true;
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault && this.props.handsOn && !this.isDrawn) throw fault.thrown;
    return fault ? this.props.instead : this.props.children;
  }
}
