// One talk in the local Slack, by Slack's own JavaScript SDK: whatever it does against Slack itself, it does here.
'use strict';
const { App, LogLevel } = require('@slack/bolt');
const { WebClient, ErrorCode } = require('@slack/web-api');

const token = process.env.SLACK_BOT_TOKEN;
const clientOptions = { slackApiUrl: process.env.SLACK_API_URL };
const app = new App({
  token,
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode: true,
  logLevel: LogLevel.ERROR,
  clientOptions,
});
const plain = (text) => ({ type: 'plain_text', text });

app.event('team_join', async ({ event, client }) => {
  const { channel } = await client.conversations.open({ users: event.user.id });
  await client.chat.postMessage({
    channel: channel.id,
    text: `Welcome, ${event.user.name}!`,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: 'Welcome!' } },
      { type: 'actions', elements: [{ type: 'button', action_id: 'start', text: plain('Start'), value: 'start' }] },
    ],
    metadata: { event_type: 'check', event_payload: { who: event.user.id } },
  });
});

app.action('start', async ({ ack, body, client, respond }) => {
  await ack();
  await client.views.open({
    trigger_id: body.trigger_id,
    view: {
      type: 'modal',
      callback_id: 'values',
      private_metadata: body.channel.id,
      title: plain('Values'),
      submit: plain('Save'),
      blocks: [
        { type: 'input', block_id: 'name', label: plain('Name'), optional: true, element: { type: 'plain_text_input', action_id: 'name' } },
        {
          type: 'input',
          block_id: 'picked',
          label: plain('Picked'),
          element: { type: 'multi_external_select', action_id: 'picked', min_query_length: 1 },
        },
      ],
    },
  });
  await respond({ replace_original: true, text: 'You have begun.' });
});

app.options('picked', async ({ ack, payload }) => {
  const all = ['Courage', 'Courtesy', 'Learning'];
  const fitting = all.filter((each) => each.toLowerCase().startsWith(payload.value.toLowerCase()));
  await ack({ options: fitting.map((each) => ({ text: plain(each), value: each })) });
});

app.view('values', async ({ ack, view, client }) => {
  const name = view.state.values.name.name.value;
  if (!name) {
    await ack({ response_action: 'errors', errors: { name: 'A name, please.' } });
    return;
  }
  await ack();
  const picked = view.state.values.picked.picked.selected_options.map((each) => each.value);
  await client.chat.postMessage({ channel: view.private_metadata, text: `${name} picked ${picked.join(' and ')}` });
});

app.command('/nobo', async ({ ack, command }) => ack(`You asked for ${command.text}`));

app.message('look it up', async ({ message, say, client }) => {
  const { messages } = await client.conversations.history({ channel: message.channel, include_all_metadata: true, limit: 50 });
  const marked = messages.filter((each) => each.metadata && each.metadata.event_type === 'check');
  const names = [];
  for await (const page of client.paginate('users.list', { limit: 1 })) {
    names.push(...page.members.map((member) => member.name));
  }
  await say({ text: `${marked.length} marked, ${names.sort().join(' ')}`, thread_ts: message.ts });
  await client.reactions.add({ channel: message.channel, timestamp: message.ts, name: 'eyes' });
  await client.filesUploadV2({ channel_id: message.channel, filename: 'plan.txt', file: Buffer.from('1. begin') });
});

app.event('reaction_added', async ({ event, client }) => {
  await client.chat.postMessage({ channel: event.item.channel, text: `${event.reaction} on ${event.item.ts}` });
});

app.message(async ({ message, client }) => {
  if (message.subtype === 'message_changed') {
    await client.chat.postMessage({ channel: message.channel, text: `Now it says ${message.message.text}` });
  }
});

app.shortcut('knowhow', async ({ ack, shortcut, client }) => {
  await ack();
  await client.chat.postEphemeral({ channel: shortcut.channel.id, user: shortcut.user.id, text: `Saved: ${shortcut.message.text}` });
});

app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({
    user_id: event.user,
    view: { type: 'home', blocks: [{ type: 'header', text: plain('Your page') }] },
  });
});

// What Slack refuses, this must refuse, in the words this client knows.
async function refusals() {
  const named = async (client, call) => {
    try {
      await call(client);
      return 'nothing';
    } catch (error) {
      return error.code === ErrorCode.PlatformError ? error.data.error : error.code;
    }
  };
  const client = new WebClient(token, clientOptions);
  const stranger = new WebClient('xoxb-of-somebody-else', clientOptions);
  return [
    await named(stranger, (c) => c.auth.test()),
    await named(client, (c) => c.chat.postMessage({ channel: 'C0NOWHERE', text: 'hello' })),
    await named(client, (c) => c.chat.postMessage({ channel: process.env.CHANNEL, text: 'x', blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] })),
    await named(client, (c) => c.users.profile.get({ user: 'U0ANN' })),
  ];
}

app.error(async (error) => {
  console.error(error);
  process.exit(1);
});

(async () => {
  await app.start();
  console.log(`refused ${(await refusals()).join(' ')}`);
  console.log('ready');
  process.stdin.resume();
  process.stdin.on('end', async () => {
    await app.stop();
    process.exit(0);
  });
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
