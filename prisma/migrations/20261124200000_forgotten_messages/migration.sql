-- Messages that were deleted with everything of their person. The channel lists them for a day, and
-- none of them may be taken in again; of their ids only hashes are kept, and those for no longer.
CREATE TABLE "acervo_forgotten_message" (
    "sid_hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_forgotten_message_pkey" PRIMARY KEY ("sid_hash")
);

CREATE INDEX "forgotten_message_by_time" ON "acervo_forgotten_message"("at");

CREATE FUNCTION "acervo_forget_messages"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO acervo_forgotten_message (sid_hash)
  SELECT sha256(convert_to(sid, 'UTF8')) FROM gone
  WHERE direction = 'inbound' AND sid IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- Whoever deletes them, and whatever came while they were being deleted.
CREATE TRIGGER "acervo_forget_messages" AFTER DELETE ON "acervo_message"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION "acervo_forget_messages"();
