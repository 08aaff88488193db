-- How the last run of each step of the nightly maintenance went.
CREATE TABLE acervo_maintenance (
  step text PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  done integer NOT NULL,
  remaining integer NOT NULL,
  has_failed boolean NOT NULL
);
