/** MyDataHelps keeps two kinds of device data beside each other; neither shows the points of the other. */
export type DeviceDataVersion = 1 | 2

/** What measured a point, as version 1 tells of it. */
export type DataSource = {
  identifier: string
  properties: Record<string, string>
}

/** One measurement, in either version; the two show it in forms of their own. */
export type DeviceDataPoint = {
  id: string
  participantID: string
  version: DeviceDataVersion
  namespace: string
  type: string
  identifier: string | null
  value: string
  units: string | null
  startDate: Date | null
  observationDate: Date | null
  /** Where it was measured: its dates are shown as the clock there showed them. */
  timeZone: string
  /** The offsets that its dates were written with, `-06:00`; null for what a device measured. */
  writtenOffsets: { startDate: string; observationDate: string } | null
  properties: Record<string, unknown>
  source: DataSource | null
  /** The same as version 2 tells of it, under names of its own. */
  dataSource: Record<string, string> | null
  insertedDate: Date
  modifiedDate: Date
}
