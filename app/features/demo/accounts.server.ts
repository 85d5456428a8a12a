/** The demonstration's accounts: their passwords follow from the installation's secret, so they can be printed at every start. */
import { keyedHash } from '#app/lib/keyed-hash.server.ts';
import type { RoleName } from '#app/lib/actor.ts';
import type { Keys } from '#app/platform/services.server.ts';

export type DemoAccount = {
  email: string;
  name: string;
  /** What the account shows, in a few words. */
  about: string;
  roles: RoleName[];
  isOperator?: boolean;
  /** Areas in which it holds its roles. */
  areas: string[];
};

const everywhere = ['sampleford', 'bromley', 'dorset'];

export const demoAccounts: readonly DemoAccount[] = [
  {
    email: 'operator@demo.example',
    name: 'Olu Adeyemi',
    about: 'runs the platform',
    roles: [],
    isOperator: true,
    areas: [],
  },
  {
    email: 'administrator@demo.example',
    name: 'Ada Bright',
    about: 'administrator',
    roles: ['administrator'],
    areas: everywhere,
  },
  {
    email: 'commissioner@demo.example',
    name: 'Colin Marsh',
    about: 'commissioner',
    roles: ['commissioner'],
    areas: everywhere,
  },
  { email: 'analyst@demo.example', name: 'Anita Rao', about: 'analyst', roles: ['analyst'], areas: ['sampleford'] },
  {
    email: 'facilitator@demo.example',
    name: 'Femi Cole',
    about: 'facilitator',
    roles: ['facilitator'],
    areas: ['sampleford'],
  },
  {
    email: 'safeguarding@demo.example',
    name: 'Sana Iqbal',
    about: 'safeguarding lead',
    roles: ['safeguarding-lead'],
    areas: ['sampleford'],
  },
  {
    email: 'representative@demo.example',
    name: 'Rosa Lind',
    about: 'forum representative',
    roles: ['representative'],
    areas: ['sampleford'],
  },
  { email: 'member@demo.example', name: 'May Turner', about: 'forum member', roles: ['member'], areas: ['sampleford'] },
];

/** The account's password on this installation: five groups of four letters and digits. */
export function demoPassword(keys: Pick<Keys, 'seals'>, email: string): string {
  const letters = keyedHash(keys.seals, 'demo-password', email)
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 20)
    .toLowerCase();
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
