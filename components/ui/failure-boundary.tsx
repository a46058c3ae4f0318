'use client'

import { Component, type ReactNode } from 'react'

type FailureBoundaryProps = {
  /** Shown instead of what throws while it is rendered. `again` tries once more. */
  fallback: (again: () => void) => ReactNode
  children: ReactNode
}

/** Keeps a mistake in one part of a page from taking the rest with it. React has no hook for it. */
export class FailureBoundary extends Component<FailureBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { fallback, children } = this.props
    return this.state.failed ? fallback(() => this.setState({ failed: false })) : children
  }
}
