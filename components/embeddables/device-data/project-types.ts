/** What the project collects, as far as it matters here. */
export type Collected = {
  /** Types of the second version of device data. */
  v2: readonly DataType[]
  /** Types of the first. */
  v1: readonly DataType[]
  fitbit: boolean
  appleHealth: boolean
}

type DataType = { namespace: string; type: string }

/** Whether the project collects a type of the second version. */
export function isCollectedV2({ namespace, type }: DataType) {
  return ({ v2 }: Collected) => v2.some((each) => each.namespace === namespace && each.type === type)
}

/** Whether it collects a type of the first. */
export function hasV1({ v1 }: Collected, namespace: string, type: string | undefined): boolean {
  return v1.some((each) => each.namespace === namespace && each.type === type)
}

/** Whether it collects any of these types of the first. What is the project's own it need not collect. */
export function isCollectedV1(namespace: string, types: readonly { type: string }[]) {
  return (project: Collected) =>
    namespace === 'Project' || types.some(({ type }) => hasV1(project, namespace, type))
}
