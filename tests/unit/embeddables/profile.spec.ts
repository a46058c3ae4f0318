import { expect, test } from '@playwright/test'
import {
  changesIn,
  conflictsIn,
  type Draft,
  draftSeen,
  mistakesIn,
  shownValues,
  typeInto,
  type Values,
  valuesOf,
} from '@/components/embeddables/profile/profile-fields'
import { saveProfile } from '@/components/embeddables/profile/save-profile'
import { placeOf, regionsOf, zoneInWords } from '@/components/embeddables/profile/time-zones'
import { SessionError } from '@/components/participant-session/errors'

const ben = valuesOf({
  demographics: {
    firstName: 'Ben',
    lastName: 'Okafor',
    city: 'Albany',
    street1: null,
    email: 'ben@example.org',
  },
})
const moved = typeInto(typeInto({}, 'street1', ' 12 Oak St ', ben), 'city', 'Troy', ben)

test.describe('what is typed', () => {
  test('stands in the form, and the rest of the form is what MyDataHelps has', () => {
    const later = { ...ben, lastName: 'Okafor-Lee' }
    expect(shownValues(later, moved)).toMatchObject({
      city: 'Troy',
      street1: ' 12 Oak St ',
      lastName: 'Okafor-Lee',
    })
  })

  test('is all that is written, without the spaces around it', () => {
    expect(changesIn(moved)).toEqual({ street1: '12 Oak St', city: 'Troy' })
  })

  test('is nothing, once it is what it was', () => {
    expect(typeInto(moved, 'city', 'Albany', { ...ben, city: 'Utica' })).toEqual({
      street1: { seen: '', typed: ' 12 Oak St ' },
    })
    expect(changesIn(typeInto({}, 'city', 'Albany ', ben))).toEqual({})
  })

  test('may take an address away, but not a name', () => {
    expect(mistakesIn(typeInto({}, 'city', ' ', ben))).toEqual({})
    expect(mistakesIn(typeInto({}, 'firstName', ' ', ben))).toEqual({ firstName: 'missing' })
    expect(mistakesIn(typeInto({}, 'street1', 'x'.repeat(201), ben))).toEqual({ street1: 'tooLong' })
  })

  test('is in conflict with a change from elsewhere to the same field, until the person has seen it', () => {
    const utica = { ...ben, city: 'Utica', lastName: 'Okafor-Lee' }
    expect(conflictsIn(moved, utica)).toEqual(['city'])
    expect(conflictsIn(moved, { ...ben, city: 'Troy' })).toEqual([])
    const seen = draftSeen(moved, utica)
    expect(conflictsIn(seen, utica)).toEqual([])
    expect(changesIn(seen)).toEqual(changesIn(moved))
  })
})

/** A participant at MyDataHelps. `fails`: how a writing ends, which may have been carried out all the same. */
function store(values: Values, { fails, keeps = true }: { fails?: SessionError; keeps?: boolean } = {}) {
  let current = values
  const written: Partial<Values>[] = []
  return {
    written,
    read: async () => current,
    write: async (changes: Partial<Values>) => {
      written.push(changes)
      if (keeps) current = { ...current, ...changes }
      if (fails) throw fails
    },
  }
}

test.describe('saving', () => {
  const save = (participant: ReturnType<typeof store>, draft: Draft = moved) =>
    saveProfile(participant, draft)

  test('writes what was changed, and says so once MyDataHelps has it', async () => {
    const participant = store({ ...ben, lastName: 'Okafor-Lee' })
    expect(await save(participant)).toMatchObject({
      outcome: 'saved',
      current: { city: 'Troy', lastName: 'Okafor-Lee' },
    })
    expect(participant.written).toEqual([{ street1: '12 Oak St', city: 'Troy' }])
  })

  test('writes nothing over what was changed elsewhere', async () => {
    const participant = store({ ...ben, city: 'Utica' })
    expect(await save(participant)).toMatchObject({
      outcome: 'conflict',
      fields: ['city'],
      current: { city: 'Utica' },
    })
    expect(participant.written).toEqual([])
  })

  test('says what was not kept', async () => {
    expect(await save(store(ben, { keeps: false }))).toMatchObject({
      outcome: 'not_kept',
      fields: ['street1', 'city'],
    })
  })

  test('fails as the writing failed', async () => {
    const participant = store(ben, { keeps: false, fails: new SessionError('forbidden') })
    await expect(save(participant)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('has done its work where only the answer was lost', async () => {
    const participant = store(ben, { fails: new SessionError('unavailable') })
    expect(await save(participant)).toMatchObject({ outcome: 'saved' })
  })

  test('that is tried again writes nothing twice', async () => {
    const participant = store(ben)
    await save(participant)
    expect(await save(participant)).toMatchObject({ outcome: 'saved' })
    expect(participant.written).toHaveLength(1)
  })

  test('fails as the reading failed, where the writing did not', async () => {
    const participant = store(ben)
    let reads = 0
    const read = async () => {
      reads += 1
      if (reads === 2) throw new SessionError('offline')
      return ben
    }
    await expect(saveProfile({ ...participant, read }, moved)).rejects.toMatchObject({ code: 'offline' })
  })
})

test.describe('a time zone', () => {
  test('is found by region and place', () => {
    expect(
      regionsOf(['Africa/Lagos', 'America/Argentina/San_Juan', 'America/New_York', 'Etc/GMT', 'UTC']),
    ).toEqual([
      { region: 'Africa', zones: [{ id: 'Africa/Lagos', name: 'Lagos' }] },
      {
        region: 'America',
        zones: [
          { id: 'America/Argentina/San_Juan', name: 'San Juan, Argentina' },
          { id: 'America/New_York', name: 'New York' },
        ],
      },
    ])
  })

  test('is told in the words of a language, and by its name where nobody knows it', () => {
    expect(zoneInWords('America/New_York', 'en')).toBe('New York (Eastern Time)')
    expect(zoneInWords('America/New_York', 'es')).toBe('New York (hora oriental)')
    expect(zoneInWords('Somewhere/Else', 'en')).toBe('Else')
    expect(placeOf('UTC')).toBe('UTC')
  })
})
