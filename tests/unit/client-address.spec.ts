import { expect, test } from '@playwright/test'
import { clientAddress } from '@/lib/client-address'

test('while no proxy is trusted, the address that the server saw counts, whatever somebody wrote before it', () => {
  for (const header of ['192.0.2.9', '203.0.113.5, 192.0.2.9', 'unknown, 203.0.113.5,192.0.2.9 '])
    expect(clientAddress(header, 0), header).toBe('192.0.2.9')
})

test('what a trusted proxy saw counts, and nothing that stands before it', () => {
  const header = '203.0.113.5, 198.51.100.7, 10.0.0.2, 10.0.0.1'
  expect(clientAddress(header, 1)).toBe('10.0.0.2')
  expect(clientAddress(header, 2)).toBe('198.51.100.7')
})

test('whoever has not come through the proxies is taken for who the server saw', () => {
  expect(clientAddress('192.0.2.9', 1)).toBe('192.0.2.9')
  expect(clientAddress('203.0.113.5, 192.0.2.9', 2)).toBe('192.0.2.9')
})

test('a whole network of IPv6 is one, however it is written; IPv4 in it is not', () => {
  for (const address of ['2001:db8:1:2::1', '2001:0DB8:1:2:3:4:5:6', '2001:db8:1:2::'])
    expect(clientAddress(address, 0), address).toBe('2001:db8:1:2')
  expect(clientAddress('::1', 0)).toBe('0:0:0:0')
  expect(clientAddress('::ffff:192.0.2.9', 0)).toBe('192.0.2.9')
})

test('without the header there is one address for all', () => {
  expect(clientAddress(null, 0)).toBe('')
})
