// One talk in the local Discord, by the client most bots on Discord are made with: whatever it does against Discord itself,
// it does here.
'use strict';
const {
  ApplicationCommandType,
  ChannelType,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  MessageFlags,
  Partials,
  REST,
  Routes,
} = require('discord.js');

const api = process.env.DISCORD_API_URL;
const token = process.env.DISCORD_TOKEN;
const client = new Client({
  rest: { api, retries: 0 },
  intents: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMembers,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.GuildMessageReactions,
    GatewayIntentBits.DirectMessages,
    GatewayIntentBits.MessageContent,
  ],
  partials: [Partials.Channel, Partials.Message, Partials.Reaction],
});
const row = (...components) => ({ type: 1, components });
const button = (id, label) => ({ type: 2, style: 1, custom_id: id, label });

client.on(Events.GuildMemberAdd, async (member) => {
  await member.send({ content: `Welcome, ${member.user.username}!`, components: [row(button('start', 'Start'))] });
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    const all = ['Courage', 'Courtesy', 'Learning'];
    const typed = interaction.options.getFocused().toLowerCase();
    await interaction.respond(all.filter((each) => each.toLowerCase().startsWith(typed)).map((name) => ({ name, value: name })));
  } else if (interaction.isButton()) {
    await interaction.showModal({
      custom_id: 'values',
      title: 'Values',
      components: [{ type: 18, label: 'Name', component: { type: 4, custom_id: 'name', style: 1, required: true } }],
    });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({ content: `Thank you, ${interaction.fields.getTextInputValue('name')}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ content: `Saved: ${interaction.targetMessage.content}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.update({ content: `You picked ${interaction.values.join(' and ')}`, components: [] });
  } else if (interaction.isChatInputCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(`You asked for ${interaction.options.getString('words')}`);
  }
});

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot) {
    return;
  }
  if (message.channel.type === ChannelType.PublicThread) {
    const forum = message.channel.parent;
    await message.channel.send('Ask one person.');
    await message.channel.setAppliedTags(forum.availableTags.filter((tag) => tag.name === 'Answered').map((tag) => tag.id));
    await forum.threads.create({ name: 'Another question', message: { content: 'Who knows about looms?' } });
  } else if (message.content.includes('look it up')) {
    await lookUp(message);
  } else if (message.content.includes('cards')) {
    const options = ['Courage', 'Learning'].map((label) => ({ label, value: label }));
    await message.channel.send({
      content: 'Pick', components: [row({ type: 3, custom_id: 'menu', options, min_values: 1, max_values: 2 })],
    });
  }
});

async function lookUp(message) {
  const earlier = await message.channel.messages.fetch({ limit: 50 });
  const members = await message.guild.members.fetch();
  const thread = await message.startThread({ name: 'An answer' });
  await thread.send(`${earlier.size} messages, ${members.map((member) => member.user.username).sort().join(' ')}`);
  await message.react('✅');
  await message.channel.send({
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: 17, components: [{ type: 10, content: '### A card' }, row(button('more', 'More'))] }],
  });
  await message.channel.send({ content: 'a plan', files: [{ attachment: Buffer.from('1. begin'), name: 'plan.txt' }] });
  const once = { content: 'once', nonce: 'only-once', enforceNonce: true };
  await message.channel.send(once);
  await message.channel.send(once);
  const room = await message.channel.threads.create({ name: 'Two people', type: ChannelType.PrivateThread, invitable: false });
  await room.members.add(message.author.id);
}

client.on(Events.MessageReactionAdd, async (reaction, user) => {
  if (!user.bot) {
    await reaction.message.channel.send(`${reaction.emoji.name} seen`);
  }
});

client.on(Events.MessageUpdate, async (before, message) => {
  if (message.author && !message.author.bot) {
    await message.channel.send(`Now it says ${message.content}`);
  }
});

// What Discord refuses, this must refuse, in the codes this client knows.
async function refusals() {
  const code = async (call) => {
    try {
      await call();
      return 'nothing';
    } catch (error) {
      return error instanceof DiscordAPIError ? String(error.code) : error.constructor.name;
    }
  };
  const rest = new REST({ api, version: '10', retries: 0 }).setToken(token);
  const stranger = new REST({ api, version: '10', retries: 0 }).setToken('of.somebody.else');
  const messages = Routes.channelMessages(process.env.CHANNEL);
  return [
    await code(() => stranger.get(Routes.user('@me'))),
    await code(() => rest.post(Routes.channelMessages('404404404404404404'), { body: { content: 'x' } })),
    await code(() => rest.post(messages, { body: { content: 'x'.repeat(2_001) } })),
    await code(() => rest.post(messages, { body: { content: '' } })),
    await code(() => rest.post(messages, { body: { content: 'x', flags: MessageFlags.IsComponentsV2, components: [] } })),
    await code(() => client.users.send(process.env.SHUT, 'x')),
  ];
}

client.on(Events.Error, (error) => {
  console.error(error);
  process.exit(1);
});
process.on('unhandledRejection', (error) => {
  console.error(error);
  process.exit(1);
});

client.once(Events.ClientReady, async () => {
  await client.application.commands.set([
    { name: 'nobo', description: 'A bot', options: [{ type: 3, name: 'words', description: 'what', autocomplete: true }] },
    { name: 'Save as know-how', type: ApplicationCommandType.Message },
  ]);
  console.log(`refused ${(await refusals()).join(' ')}`);
  console.log('ready');
  process.stdin.resume();
  process.stdin.on('end', async () => {
    await client.destroy();
    process.exit(0);
  });
});
client.login(token);
