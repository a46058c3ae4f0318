import type { Guid } from '@mydatahelps/mydatahelps-js'
import type { z } from 'zod'

/**
 * A type without what JSON does not know: the SDK's Guid is a string there, and a member that is undefined is one
 * that is absent.
 */
type Plain<T> = T extends string
  ? T
  : // An interface of its own, which no string is the same type as.
    T extends Guid
    ? string
    : T extends (infer Item)[]
      ? Plain<Item>[]
      : T extends object
        ? { [Key in keyof T]: Plain<Exclude<T[Key], undefined>> }
        : T

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Written out, so that an intersection and the object it amounts to count as the same. */
type Flat<T> = T extends (infer Item)[]
  ? Flat<Item>[]
  : T extends object
    ? { [Key in keyof T]: Flat<T[Key]> }
    : T

type Shape<T> = Flat<Plain<T>>

/**
 * Ties a schema to one of the SDK's types: `shape<SurveyTask>()(z.strictObject({ … }))` compiles only while both
 * describe the same, name for name. A version of the SDK that promises something else does not pass the type check.
 */
export function shape<Type>() {
  return <Schema extends z.ZodType>(
    schema: Same<Shape<z.output<Schema>>, Shape<Type>> extends true
      ? Schema
      : { differsFromTheSdk: Shape<Type>; schema: Shape<z.output<Schema>> },
  ): Schema => schema as Schema
}
