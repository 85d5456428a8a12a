/** Requests that the load client sends: a session's cookie, and final posts of a survey, each of them a different response. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { openDatabase } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import { sealAnswers } from '#app/features/surveys/answering.server.ts';
import { londonDay } from '#app/lib/dates.ts';
import { deriveKey } from '#app/lib/keyed-hash.server.ts';
import { benchSecret } from './site.ts';
import type { Site } from './site.ts';

/** Signs in by the form and answers the Cookie header. */
export async function signIn(site: Site, email: string): Promise<string> {
  const password = site.accounts.find((account) => account.email === email)?.password ?? '';
  const response = await fetch(`http://127.0.0.1:${site.port}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`Signing in as ${email} answered ${response.status} without a session.`);
  return cookie;
}

const answers = {
  answering_as: 'parent_carer',
  child_age: '5_10',
  child_needs: ['talking', 'autism'],
  diagnosis: 'waiting',
  school_support: 'sen_support',
  worried_first: 'no',
  asked_where: ['school', 'gp'],
  ease_of_finding: 2,
  biggest_difficulty: 'waiting',
  anything_else: 'Please tell us what you do with this.',
};

/** The survey that the answers above belong to. */
const slug = 'therapy-survey';

async function liveSurvey(site: Site): Promise<{ id: string; version: string }> {
  const embedded = await startEmbedded({ dataDir: path.join(site.dataDir, 'postgres'), log: () => undefined });
  const { sql, close } = openDatabase({ socket: embedded, max: 1 });
  const rows = await sql<{ id: string; version: string }[]>`
    select s.id, s.current_version_id as version from surveys s
    join nodes n on n.area_id = s.area_id and n.id = s.id and n.slug = ${slug}
    join areas a on a.id = s.area_id where a.slug = 'sampleford'`;
  await close();
  await embedded.stop();
  const survey = rows[0];
  if (!survey) throw new Error('The demonstration has no live survey.');
  return survey;
}

/** So many final posts with 10 answers each, sealed as the check page seals them. */
export async function submissions(site: Site, count: number): Promise<string[]> {
  const { id, version } = await liveSurvey(site);
  const seals = deriveKey(Buffer.from(benchSecret), 'seals');
  const now = new Date();
  return Array.from({ length: count }, () => {
    const key = randomBytes(16).toString('base64url');
    const state = sealAnswers({ seals }, id, { version, key, answers, began: londonDay(now) }, now);
    const body = new URLSearchParams({ _version: version, _state: state, _intent: 'send' }).toString();
    return [
      `POST /sampleford/surveys/${slug}/check HTTP/1.1`,
      `Host: 127.0.0.1:${site.port}`,
      `Origin: http://127.0.0.1:${site.port}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n');
  });
}
