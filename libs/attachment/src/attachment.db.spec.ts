import { createDemoUser, Role } from '#identity';
import { createDemoOrganization, feature as organizationFeature } from '#organization';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Browser, HttpPlatform } from '../../identity/testing/http-platform.js';
import {
  AttachmentAccess,
  feature as attachmentFeature,
  Attachments,
  registerUploads,
  type AttachmentType,
} from './index.js';

const PASSWORD = 'Kechuang2026!';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const MB = 1024 * 1024;

interface Refusal {
  code: string;
  problems: { field?: string; code: string; message: string }[];
}

describe('Files that people send', () => {
  let site: HttpPlatform;
  let folder: string;
  let owner: Browser;
  let colleague: Browser;
  let stranger: Browser;
  let broker: Browser;
  let organizationId: string;
  let rejectedId: string;

  const send = async (browser: Browser, name: string, content: Buffer | string) => {
    const body = new FormData();
    body.append('file', new Blob([content as never]), name);
    const reply = await browser.request('POST', '/files', { body, headers: { 'x-csrf-token': await browser.csrf() } });
    return { status: reply.status, file: reply.json<AttachmentType>(), refusal: reply.json<Refusal>() };
  };
  const filesOnDisk = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-'));
    site = await HttpPlatform.open({
      schemas: [organizationFeature, attachmentFeature],
      imports: [organizationFeature.api, attachmentFeature.api],
      settings: { FILES_DIR: folder },
      prepare: registerUploads,
    });
    const firm = { name: '三元氟材料', kind: 'ENTERPRISE', regionCode: '350404' } as const;
    organizationId = await createDemoOrganization(site.app, {
      ...firm,
      creditCode: '91350404MA2YXK8T01',
      state: 'PENDING',
    });
    rejectedId = await createDemoOrganization(site.app, {
      ...firm,
      creditCode: '91350404MA2YXK8T02',
      state: 'REJECTED',
    });
    const person = async (email: string, role: Role, home?: string) => {
      await createDemoUser(site.app, { name: email, email, password: PASSWORD, roles: [role], organizationId: home });
      const browser = site.browser();
      await browser.signIn(email, PASSWORD);
      return browser;
    };
    owner = await person('owner@example.com', Role.ENTERPRISE, organizationId);
    colleague = await person('colleague@example.com', Role.ENTERPRISE, organizationId);
    stranger = await person('stranger@example.com', Role.ENTERPRISE, rejectedId);
    broker = await person('broker@example.com', Role.BROKER);
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  it('a file comes back as it was sent, under its name, to be saved and not shown', async () => {
    const { status, file } = await send(owner, '营业执照 (副本).pdf', PDF);
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect([status, file]).toMatchObject([
      201,
      { name: '营业执照 (副本).pdf', size: PDF.length, mediaType: 'application/pdf', sha256, url: `/files/${file.id}` },
    ]);
    const { body, headers, status: found } = await owner.request('GET', file.url);
    expect([found, body.equals(PDF)]).toEqual([200, true]);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-length')).toBe(String(PDF.length));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename=".*\.pdf"; filename\*=UTF-8''%E8%90%A5%E4%B8%9A/,
    );
  });

  it('a file that one has not sent, and that nothing links, is not there', async () => {
    const { file } = await send(owner, 'a.pdf', PDF);
    for (const other of [colleague, stranger, broker, site.browser()]) {
      const reply = await other.request('GET', file.url);
      expect([reply.status, reply.json<Refusal>().code]).toEqual([404, 'NOT_FOUND']);
    }
    expect((await owner.request('GET', '/files/..%2f..%2fetc%2fpasswd')).status).toBe(404);
    expect((await owner.request('GET', '/files/00000000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('a feature that links a file says who reads it', async () => {
    const { file } = await send(owner, 'scan.pdf', PDF);
    const attachments = site.app.get(Attachments);
    site.app.get(AttachmentAccess).register('test-contract', (viewer, attachmentId, subjectId) => {
      return attachmentId === file.id && subjectId === organizationId && viewer?.name === 'broker@example.com';
    });
    await site.app.get(DataSource).transaction(async (manager) => {
      for (let twice = 0; twice < 2; twice += 1)
        await attachments.link(manager, { attachmentId: file.id, kind: 'test-contract', subjectId: organizationId });
      await attachments.link(manager, { attachmentId: file.id, kind: 'nobody-answers', subjectId: organizationId });
    });
    expect((await broker.request('GET', file.url)).status).toBe(200);
    expect((await stranger.request('GET', file.url)).status).toBe(404);
    expect((await attachments.bytes(file.id)).equals(PDF)).toBe(true);
  });

  it.each<[string, Buffer | string, string, string]>([
    [
      'licence.pdf',
      '<html><script>alert(1)</script></html>',
      'attachment.notWhatItSays',
      '“licence.pdf”的内容不是 PDF 文件，请重新导出或检查文件是否损坏。',
    ],
    [
      'page.html',
      '<html></html>',
      'attachment.type',
      '不支持“page.html”这种文件。可以上传 PDF、PNG、JPEG、WebP、DOCX、XLSX、CSV、JSONL 和 TXT。',
    ],
    [
      'program.exe',
      Buffer.from('MZ\u0000\u0001'),
      'attachment.type',
      '不支持“program.exe”这种文件。可以上传 PDF、PNG、JPEG、WebP、DOCX、XLSX、CSV、JSONL 和 TXT。',
    ],
    ['empty.csv', '', 'attachment.empty', '“empty.csv”是空文件。'],
    ['big.txt', Buffer.alloc(20 * MB + 1, 'a'), 'attachment.tooLarge', '“big.txt”超过 20 MB。'],
  ])('%s is refused in a sentence, and nothing is kept', async (name, content, code, message) => {
    const before = await filesOnDisk();
    const { status, refusal } = await send(owner, name, content);
    expect([status, refusal]).toEqual([422, { code: 'BAD_INPUT', problems: [{ field: 'file', code, message }] }]);
    expect(await filesOnDisk()).toEqual(before);
  });

  it('a file of exactly 20 MB is taken', async () => {
    expect((await send(owner, 'full.txt', Buffer.alloc(20 * MB, 'a'))).file).toMatchObject({
      size: 20 * MB,
      mediaType: 'text/plain',
    });
  });

  it('a file’s name is cleaned, and is never a path', async () => {
    expect((await send(owner, '..\\..\\etc\\\u202epass\u0000wd.txt', 'text')).file.name).toBe('passwd.txt');
    const { file } = await send(owner, `${'长'.repeat(300)}.csv`, 'a,b\n1,2\n');
    expect([Array.from(file.name).length, file.name.endsWith('.csv'), file.mediaType]).toEqual([150, true, 'text/csv']);
  });

  it('a visitor sends no file, nor does a page of another site', async () => {
    expect((await send(site.browser(), 'a.pdf', PDF)).refusal.code).toBe('UNAUTHENTICATED');
    const body = new FormData();
    body.append('file', new Blob([PDF as never]), 'a.pdf');
    expect((await owner.request('POST', '/files', { body })).status).toBe(403);
  });

  it('an upload without a file, and one that is no form, are told so', async () => {
    const token = { 'x-csrf-token': await owner.csrf() };
    const body = new FormData();
    body.append('note', 'no file');
    for (const sent of [body, '{}']) {
      const reply = await owner.request('POST', '/files', { body: sent, headers: token });
      expect([reply.status, reply.json<Refusal>().problems[0]?.code]).toEqual([422, 'attachment.none']);
    }
    const broken = await owner.request('POST', '/files', {
      body: '--x\r\nbroken',
      headers: { ...token, 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect([broken.status, broken.json<Refusal>().problems[0]?.code]).toEqual([422, 'attachment.broken']);
  });

  it('an organisation’s document is for its members and the broker; a rejected one submits itself again by it', async () => {
    const attach =
      'mutation ($organizationId: ID!, $attachmentId: ID!) { attachOrganizationDocument(organizationId: $organizationId, attachmentId: $attachmentId) { state version document { name url } } }';
    const { file } = await send(owner, '执照.pdf', PDF);
    const variables = { organizationId, attachmentId: file.id };
    expect((await stranger.ask(attach, variables)).problems).toMatchObject([
      { field: 'attachmentId', code: 'error.notFound' },
    ]);
    expect((await owner.ask(attach, { ...variables, organizationId: rejectedId })).problems).toMatchObject([
      { field: 'organizationId', code: 'error.notFound' },
    ]);
    for (let twice = 0; twice < 2; twice += 1) {
      expect((await owner.ask(attach, variables)).data).toEqual({
        attachOrganizationDocument: { state: 'PENDING', version: 2, document: { name: '执照.pdf', url: file.url } },
      });
    }
    for (const [reader, status] of [
      [owner, 200],
      [colleague, 200],
      [broker, 200],
      [stranger, 404],
    ] as const)
      expect((await reader.request('GET', file.url)).status).toBe(status);
    const look = 'query ($id: ID!) { organization(id: $id) { document { id } } }';
    expect((await stranger.ask(look, { id: organizationId })).data).toEqual({ organization: { document: null } });
    expect((await broker.ask(look, { id: organizationId })).data).toEqual({
      organization: { document: { id: file.id } },
    });

    const again = (await send(stranger, '执照2.pdf', PDF)).file;
    const resubmitted = await stranger.ask(attach, { organizationId: rejectedId, attachmentId: again.id });
    expect(resubmitted.data).toMatchObject({ attachOrganizationDocument: { state: 'PENDING', version: 2 } });

    const verify = 'mutation ($input: ActInput!) { verifyOrganization(input: $input) { state } }';
    expect(
      (await broker.ask(verify, { input: { id: organizationId, version: 2, clientMutationId: 'v' } })).data,
    ).toEqual({ verifyOrganization: { state: 'VERIFIED' } });
    const late = (await send(owner, '新执照.pdf', PDF)).file;
    expect((await owner.ask(attach, { organizationId, attachmentId: late.id })).problems).toMatchObject([
      { field: 'attachmentId', code: 'organization.document.verified' },
    ]);
  });
});
