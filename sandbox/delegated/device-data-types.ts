import type { Context } from 'hono'
import { z } from 'zod'
import { type DataType, dataTypes, NAMESPACES_V1, NAMESPACES_V2 } from '../device-data/data-types'
import { oneOf } from '../requests/query-values'
import { readQuery } from '../requests/request-input'
import type { SandboxEnv } from '../server/context'

const enabled = z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional()
const v1Schema = z.object({ enabled, namespace: oneOf(NAMESPACES_V1).optional() })
const v2Schema = z.object({ enabled, namespace: oneOf(NAMESPACES_V2).optional() })

/** `getDeviceDataAllDataTypes` (protocol: delegated API). */
export function answerTypesV1(c: Context<SandboxEnv>) {
  return c.json(typesV1(c))
}

/** The types of version 1 that a request asks for. */
export function typesV1(c: Context<SandboxEnv>): DataType[] {
  return dataTypes(1).filter(fits(readQuery(c, v1Schema)))
}

/** `getDeviceDataV2AllDataTypes` (protocol: delegated API). */
export function answerTypesV2(c: Context<SandboxEnv>) {
  return c.json(dataTypes(2).filter(fits(readQuery(c, v2Schema))))
}

function fits(query: { enabled?: boolean | undefined; namespace?: string | undefined }) {
  return (type: { enabled: boolean; namespace: string }) =>
    (query.enabled === undefined || query.enabled === type.enabled) &&
    (query.namespace === undefined || query.namespace === type.namespace)
}
