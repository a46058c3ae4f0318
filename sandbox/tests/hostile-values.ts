const DEEP_ARRAY = '['.repeat(100_000) + ']'.repeat(100_000)
const DEEP_OBJECT = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
const BAD_UTF8 = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0x22, 0x7d])

export const BODIES: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  '',
  'null',
  '5',
  '"text"',
  '{',
  '{}',
  '[null]',
  '[[[]]]',
  '{"__proto__":{"enrolled":true},"constructor":5}',
  '{"participantIdentifier":{"$ne":null},"demographics":[1],"customFields":7}',
  '{"answers":{"__proto__":["x"]},"step":5}',
  '{"eventType":1e999,"properties":"x"}',
  '[{"participantIdentifier":7,"surveyName":[],"notificationIdentifier":{}}]',
  '[{"effect":"status","status":"500","path":"/**"}]',
  'a=b&a=c&%E0%A4%A=%',
  DEEP_ARRAY,
  DEEP_OBJECT,
  // Where a body of the right form may hold anything, or many of something.
  `{"eventType":"x","properties":${DEEP_OBJECT}}`,
  `{"eventType":"x","properties":{"a":${DEEP_ARRAY}}}`,
  `[{"effect":"status","status":500,"path":"/never","body":${DEEP_ARRAY}}]`,
  `[{"type":"T","value":"1","properties":${DEEP_OBJECT}}]`,
  `{"participants":[${'{},'.repeat(1000)}{}]}`,
  `"${'\\"'.repeat(400_000)}`,
  BAD_UTF8,
]

export const HUGE = 'x'.repeat(12_000_000)

export const QUERIES = [
  'limit=-1&pageSize=-1&pageNumber=-1',
  'limit=1e400&pageSize=NaN&pageNumber=99999999999999999999',
  'limit=9007199254740993&pageSize=0x10',
  'pageID=undefined',
  `pageID=${Buffer.from('[]').toString('base64url')}`,
  `pageID=${Buffer.from('["x","y"]').toString('base64url')}`,
  'before=garbage&after=garbage&sentBefore=x&observedAfter=x&startDate=x',
  'before=%2B275760-09-13&after=-271821-04-20T00:00:00.000Z&observedBefore=%2B275760-09-13',
  'startDate=-271821-04-20&endDate=%2B275760-09-13',
  'namespace=Fitbit&type=__proto__&dataSource.__proto__=x&properties.constructor=y',
  'namespace=Fitbit&type=sleep&intervalAmount=1&intervalType=Minutes&aggregateFunctions=sum,sum,avg',
  'namespace=Fitbit&type=activities-steps-intraday&intervalAmount=1&intervalType=Minutes&aggregateFunctions=sum',
  'namespace=Fitbit&type=activities-steps-intraday&intervalAmount=999999999999&intervalType=Months',
  `surveyName=${'%5C'.repeat(2000)}&event=${'%2C'.repeat(2000)}`,
  'a[]=1&a[]=2&a=3&limit=1&limit=2',
  `${'p=1&'.repeat(1500)}`,
  '%E0%A4%A=%&=&&&',
  'finalRedirectPath=javascript:alert(1)&verifierHash=x',
  'finalRedirectPath=%00&verifierHash[]=x',
  'category=..%2F..%2F&fileName=%00&key=..%2F..%2Fetc%2Fpasswd',
  'lang=%27%20onload%3D&surveyName=%3Cscript%3E&editResultID=__proto__&event=__proto__',
  'search=%25&query=%2A&enabled=maybe&allowUpdate=maybe',
]

export const SEGMENTS = [
  'ana.rivera',
  '__proto__',
  'constructor',
  '0',
  '-1',
  '9'.repeat(400),
  'x'.repeat(3000),
  '%00',
  '%E0%A4%A',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f%2e%2e%2fpackage.json',
  '..%5c..%5cpackage.json',
  '%3Cscript%3E',
]

export const CONTENT_TYPES = [
  'application/json',
  'text/plain',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  '*/*;;;',
]
