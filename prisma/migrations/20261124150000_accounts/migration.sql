-- People and operators sign in: who they are, where they are signed in, and how they got in.
CREATE TYPE "acervo_message_secret" AS ENUM ('gallery_link', 'sign_in_code');

CREATE TYPE "acervo_user_role" AS ENUM ('person', 'operator');

CREATE TYPE "acervo_ticket_kind" AS ENUM ('link', 'code');

ALTER TABLE "acervo_message" ADD COLUMN "secret" "acervo_message_secret";

CREATE TABLE "acervo_user" (
    "id" UUID NOT NULL,
    "role" "acervo_user_role" NOT NULL DEFAULT 'person',
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_user_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_session_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_credential" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_credential_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_verification_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_passkey" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "public_key" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "transports" TEXT,
    "aaguid" TEXT,
    "created_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_passkey_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_ticket" (
    "id" UUID NOT NULL,
    "kind" "acervo_ticket_kind" NOT NULL,
    "hash" TEXT,
    "user_id" UUID,
    "message_id" UUID,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acervo_ticket_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "acervo_limit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "acervo_limit_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "acervo_api_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "acervo_api_key_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "acervo_user_person_id_key" ON "acervo_user"("person_id");

CREATE UNIQUE INDEX "acervo_user_email_key" ON "acervo_user"("email");

CREATE UNIQUE INDEX "acervo_session_token_key" ON "acervo_session"("token");

CREATE INDEX "session_by_user" ON "acervo_session"("user_id");

CREATE INDEX "session_by_end" ON "acervo_session"("expires_at");

CREATE INDEX "credential_by_user" ON "acervo_credential"("user_id");

CREATE INDEX "verification_by_identifier" ON "acervo_verification"("identifier");

CREATE UNIQUE INDEX "acervo_passkey_credential_id_key" ON "acervo_passkey"("credential_id");

CREATE INDEX "passkey_by_user" ON "acervo_passkey"("user_id");

CREATE UNIQUE INDEX "acervo_ticket_hash_key" ON "acervo_ticket"("hash");

CREATE UNIQUE INDEX "acervo_ticket_message_id_key" ON "acervo_ticket"("message_id");

CREATE INDEX "ticket_by_user" ON "acervo_ticket"("user_id");

CREATE INDEX "ticket_by_end" ON "acervo_ticket"("expires_at");

CREATE INDEX "limit_by_end" ON "acervo_limit"("until");

CREATE UNIQUE INDEX "acervo_api_key_hash_key" ON "acervo_api_key"("hash");

ALTER TABLE "acervo_user" ADD CONSTRAINT "acervo_user_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "acervo_person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_session" ADD CONSTRAINT "acervo_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "acervo_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_credential" ADD CONSTRAINT "acervo_credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "acervo_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_passkey" ADD CONSTRAINT "acervo_passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "acervo_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_ticket" ADD CONSTRAINT "acervo_ticket_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "acervo_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "acervo_ticket" ADD CONSTRAINT "acervo_ticket_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "acervo_message"("id") ON DELETE SET NULL ON UPDATE CASCADE;
