-- Many texts are looked for at once: without their digests in front, all that a model ever found was gone through for it.
create index meaning_text on meaning (digest, model);
drop index meaning_digest;
