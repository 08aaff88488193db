-- A session is looked up by the hash of its token; whoever is signed in stays so.
UPDATE acervo_session SET token = encode(sha256(convert_to(token, 'UTF8')), 'hex');

-- Wrong passwords of a share are counted per guest, in acervo_limit.
ALTER TABLE acervo_share DROP COLUMN attempts, DROP COLUMN attempts_since;
