import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** What stands in for the part that failed. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a fault in one part of the page from taking the rest with it. Give it a `key` to let the part try again. */
export class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
