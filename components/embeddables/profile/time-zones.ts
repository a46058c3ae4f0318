export type Zone = { id: string; name: string }
export type Region = { region: string; zones: Zone[] }

/**
 * Time zones by region ("America"), each under the name of its place ("New York"), in the order in which the browser
 * lists them. What has no region, such as UTC, is nobody's home.
 */
export function regionsOf(ids: readonly string[]): Region[] {
  const regions = new Map<string, Zone[]>()
  for (const id of ids) {
    const region = id.split('/')[0] ?? ''
    if (region === id || region === 'Etc') continue
    const zones = regions.get(region) ?? []
    zones.push({ id, name: placeOf(id) })
    regions.set(region, zones)
  }
  return [...regions].map(([region, zones]) => ({ region, zones }))
}

/** The place of a zone: "America/Argentina/San_Juan" is "San Juan, Argentina". */
export function placeOf(id: string): string {
  const parts = id.replaceAll('_', ' ').split('/')
  return (parts.length > 1 ? parts.slice(1) : parts).toReversed().join(', ')
}

/** The place with what people call its time: "New York (Eastern Time)"; the place alone for a zone that is unknown here. */
export function zoneInWords(id: string, locale: string): string {
  try {
    const parts = new Intl.DateTimeFormat(locale, {
      timeZone: id,
      timeZoneName: 'longGeneric',
    }).formatToParts()
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value
    return name ? `${placeOf(id)} (${name})` : placeOf(id)
  } catch {
    // MyDataHelps keeps whatever it was sent.
    return placeOf(id)
  }
}
