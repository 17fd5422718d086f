/** An error boundary for one part of the page: an error in the part does not break the rest. */
import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** Drawn in place of the part that failed. */
  readonly instead: ReactNode;
  /** Rethrows an error of the first render to the enclosing boundary, because the prerendered markup is better than an
   * error message in its place. */
  readonly handsOn?: boolean;
  readonly children: ReactNode;
}

/** Contains the errors of one part of the page. Give it a new `key` to let the part try again. */
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
